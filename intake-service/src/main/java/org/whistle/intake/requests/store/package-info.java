/** Requests in PostgreSQL. */
@NullMarked
package org.whistle.intake.requests.store;

import org.jspecify.annotations.NullMarked;
