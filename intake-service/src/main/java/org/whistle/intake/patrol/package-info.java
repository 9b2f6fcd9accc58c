/** 巡查日志: what those who go round saw, of which a tap makes a request. */
@NullMarked
package org.whistle.intake.patrol;

import org.jspecify.annotations.NullMarked;
