/** Residents' texts in PostgreSQL. */
@NullMarked
package org.whistle.feedback.messages.residents.store;

import org.jspecify.annotations.NullMarked;
