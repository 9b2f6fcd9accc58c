@NullMarked
package org.whistle.dispatch.model.routing;

import org.jspecify.annotations.NullMarked;
