@NullMarked
package org.whistle.tracking.shape.web;

import org.jspecify.annotations.NullMarked;
