/** The live wall of the command centre. */
@NullMarked
package org.whistle.tracking.wall;

import org.jspecify.annotations.NullMarked;
