/** Appeals in PostgreSQL. */
@NullMarked
package org.whistle.feedback.appeals.store;

import org.jspecify.annotations.NullMarked;
