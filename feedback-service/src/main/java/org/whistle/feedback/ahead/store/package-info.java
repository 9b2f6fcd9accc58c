/** Proposals in PostgreSQL. */
@NullMarked
package org.whistle.feedback.ahead.store;

import org.jspecify.annotations.NullMarked;
