/** What texts say and mean; pure. */
@NullMarked
package org.whistle.feedback.messages.residents.model;

import org.jspecify.annotations.NullMarked;
