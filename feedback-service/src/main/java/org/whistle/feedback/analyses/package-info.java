/** 差评分析: why ratings were bad, and what is done about it. */
@NullMarked
package org.whistle.feedback.analyses;

import org.jspecify.annotations.NullMarked;
