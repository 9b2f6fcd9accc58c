/** Messages, deliveries and targets in PostgreSQL. */
@NullMarked
package org.whistle.feedback.messages.store;

import org.jspecify.annotations.NullMarked;
