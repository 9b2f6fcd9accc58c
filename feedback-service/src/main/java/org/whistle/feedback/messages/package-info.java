/**
 * Every message to a person or a unit: who is told of which move, by which channel, and what came
 * of it.
 */
@NullMarked
package org.whistle.feedback.messages;

import org.jspecify.annotations.NullMarked;
