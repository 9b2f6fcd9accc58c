/** PostgreSQL and Kafka as real processes of this machine, for tests and for one-machine use. */
@NullMarked
package org.whistle.machine;

import org.jspecify.annotations.NullMarked;
