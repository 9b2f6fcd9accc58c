/** 评单: what residents are asked once the work is done, and what follows from their answers. */
@NullMarked
package org.whistle.feedback;

import org.jspecify.annotations.NullMarked;
