/** What residents are told by text message, and what they text back. */
@NullMarked
package org.whistle.feedback.messages.residents;

import org.jspecify.annotations.NullMarked;
