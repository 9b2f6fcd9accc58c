/** What containers need before the first service starts: keys, databases and topics. */
@NullMarked
package org.whistle.compose;

import org.jspecify.annotations.NullMarked;
