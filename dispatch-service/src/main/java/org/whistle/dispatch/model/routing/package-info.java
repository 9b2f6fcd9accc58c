/** Which tier has a request first and who would lead, by rules that are data. */
@NullMarked
package org.whistle.dispatch.model.routing;

import org.jspecify.annotations.NullMarked;
