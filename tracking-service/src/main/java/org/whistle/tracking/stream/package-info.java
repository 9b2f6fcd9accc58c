/** What tracking hears. */
@NullMarked
package org.whistle.tracking.stream;

import org.jspecify.annotations.NullMarked;
