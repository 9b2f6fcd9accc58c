/** Case files, timelines, clocks and counters in PostgreSQL. */
@NullMarked
package org.whistle.tracking.store;

import org.jspecify.annotations.NullMarked;
