/** The category, unit and responsibility tables of a district, as data. */
@NullMarked
package org.whistle.catalogue;

import org.jspecify.annotations.NullMarked;
