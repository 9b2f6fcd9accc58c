/** What is heard, over a real broker. */
@NullMarked
package org.whistle.dispatch.stream;

import org.jspecify.annotations.NullMarked;
