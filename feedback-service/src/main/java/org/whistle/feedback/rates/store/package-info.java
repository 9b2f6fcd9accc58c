/** Figures in PostgreSQL. */
@NullMarked
package org.whistle.feedback.rates.store;

import org.jspecify.annotations.NullMarked;
