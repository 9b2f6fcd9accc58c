/** Lives, whistles and the roster in PostgreSQL. */
@NullMarked
package org.whistle.dispatch.store;

import org.jspecify.annotations.NullMarked;
