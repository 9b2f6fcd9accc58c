/** One contract for the store and its fake. */
@NullMarked
package org.whistle.dispatch.store;

import org.jspecify.annotations.NullMarked;
