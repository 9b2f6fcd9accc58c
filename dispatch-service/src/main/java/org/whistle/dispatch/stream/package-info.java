/** What is heard on Kafka. */
@NullMarked
package org.whistle.dispatch.stream;

import org.jspecify.annotations.NullMarked;
