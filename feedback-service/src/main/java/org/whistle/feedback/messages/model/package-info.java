/** Routing and delivery as plain decisions: java.* alone. */
@NullMarked
package org.whistle.feedback.messages.model;

import org.jspecify.annotations.NullMarked;
