/** 申诉 and 剔除: what is left out of the figures, by whom, and why. */
@NullMarked
package org.whistle.feedback.appeals;

import org.jspecify.annotations.NullMarked;
