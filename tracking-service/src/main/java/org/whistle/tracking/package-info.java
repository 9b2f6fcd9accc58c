/** Clocks, case files, search and the wall. */
@NullMarked
package org.whistle.tracking;

import org.jspecify.annotations.NullMarked;
