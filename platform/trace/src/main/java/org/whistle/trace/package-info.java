/**
 * A request's way through the services, in spans and in logs, without a word of whom it is about.
 */
@NullMarked
package org.whistle.trace;

import org.jspecify.annotations.NullMarked;
