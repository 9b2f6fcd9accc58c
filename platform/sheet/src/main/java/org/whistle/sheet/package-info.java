/** Spreadsheets, read by cell and written. */
@NullMarked
package org.whistle.sheet;

import org.jspecify.annotations.NullMarked;
