/** Compares what the clients were told with every journal, the topic and the views. */
@NullMarked
package org.whistle.chaos.check;

import org.jspecify.annotations.NullMarked;
