/** Who is calling, proven by a signed identity, and the one predicate of what they may see. */
@NullMarked
package org.whistle.access;

import org.jspecify.annotations.NullMarked;
