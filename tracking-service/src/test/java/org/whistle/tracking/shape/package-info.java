@NullMarked
package org.whistle.tracking.shape;

import org.jspecify.annotations.NullMarked;
