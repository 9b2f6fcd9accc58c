/** Dispatch as it runs, on real parts. */
@NullMarked
package org.whistle.dispatch;

import org.jspecify.annotations.NullMarked;
