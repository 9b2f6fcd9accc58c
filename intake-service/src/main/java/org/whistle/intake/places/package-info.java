/** Where things are: the district's tree of areas, its buildings, and finding one from words. */
@NullMarked
package org.whistle.intake.places;

import org.jspecify.annotations.NullMarked;
