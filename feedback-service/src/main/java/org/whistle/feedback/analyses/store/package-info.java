/** Analyses in PostgreSQL. */
@NullMarked
package org.whistle.feedback.analyses.store;

import org.jspecify.annotations.NullMarked;
