/** How residents are asked: the script, the reasons to choose from, and when. */
@NullMarked
package org.whistle.feedback.asking;

import org.jspecify.annotations.NullMarked;
