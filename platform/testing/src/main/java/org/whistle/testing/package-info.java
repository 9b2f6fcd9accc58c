/** Real PostgreSQL and Kafka for tests: {@link RealParts} on a class, or {@link Parts} by hand. */
@NullMarked
package org.whistle.testing;

import org.jspecify.annotations.NullMarked;
