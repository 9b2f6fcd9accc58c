/** Everything on one machine, as processes that can be killed one by one and come back. */
@NullMarked
package org.whistle.standalone;

import org.jspecify.annotations.NullMarked;
