/** The desk where two people deal with events that a service could not apply. */
@NullMarked
package org.whistle.mending;

import org.jspecify.annotations.NullMarked;
