/**
 * One transaction for an effect and what is said of it; then Kafka, at least once, in order, losing
 * nothing.
 */
@NullMarked
package org.whistle.journal;

import org.jspecify.annotations.NullMarked;
