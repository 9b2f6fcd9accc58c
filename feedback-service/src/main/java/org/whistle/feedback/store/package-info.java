/** Matters in PostgreSQL. */
@NullMarked
package org.whistle.feedback.store;

import org.jspecify.annotations.NullMarked;
