/** The ways to the outside: web hooks, robots, SMS, mail. */
@NullMarked
package org.whistle.feedback.messages.channels;

import org.jspecify.annotations.NullMarked;
