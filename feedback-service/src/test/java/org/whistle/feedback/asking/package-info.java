/** Lists and rules that a district keeps as data. */
@NullMarked
package org.whistle.feedback.asking;

import org.jspecify.annotations.NullMarked;
