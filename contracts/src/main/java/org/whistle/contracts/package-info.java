/** What the services say about requests, exactly as it stands on Kafka. */
@NullMarked
package org.whistle.contracts;

import org.jspecify.annotations.NullMarked;
