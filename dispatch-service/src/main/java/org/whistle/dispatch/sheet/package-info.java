/** The responsibility list as people edit it: a spreadsheet. */
@NullMarked
package org.whistle.dispatch.sheet;

import org.jspecify.annotations.NullMarked;
