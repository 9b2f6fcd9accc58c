/** Broadcasts in PostgreSQL. */
@NullMarked
package org.whistle.feedback.broadcasts.store;

import org.jspecify.annotations.NullMarked;
