/** What feedback hears on Kafka. */
@NullMarked
package org.whistle.feedback.stream;

import org.jspecify.annotations.NullMarked;
