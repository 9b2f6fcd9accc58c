@NullMarked
package org.whistle.tracking.shape.model;

import org.jspecify.annotations.NullMarked;
