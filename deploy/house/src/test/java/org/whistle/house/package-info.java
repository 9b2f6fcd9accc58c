/** Habits that the build counts, so that nobody has to remember them. */
@NullMarked
package org.whistle.house;

import org.jspecify.annotations.NullMarked;
