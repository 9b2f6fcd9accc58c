/** Each fault, as a value that can be planned and as the deed. */
@NullMarked
package org.whistle.chaos.fault;

import org.jspecify.annotations.NullMarked;
