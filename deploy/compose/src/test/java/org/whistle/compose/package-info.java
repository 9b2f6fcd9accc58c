/** Tests of what is prepared for containers. */
@NullMarked
package org.whistle.compose;

import org.jspecify.annotations.NullMarked;
