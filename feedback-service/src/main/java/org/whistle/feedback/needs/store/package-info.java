/** Needs in PostgreSQL. */
@NullMarked
package org.whistle.feedback.needs.store;

import org.jspecify.annotations.NullMarked;
