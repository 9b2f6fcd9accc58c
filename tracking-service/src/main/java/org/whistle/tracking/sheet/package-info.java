/** Reads a year's notice of holidays from a spreadsheet. */
@NullMarked
package org.whistle.tracking.sheet;

import org.jspecify.annotations.NullMarked;
