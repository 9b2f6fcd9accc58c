/** 未诉先办: what is proposed to be done before anybody asks, and what people make of it. */
@NullMarked
package org.whistle.feedback.ahead;

import org.jspecify.annotations.NullMarked;
