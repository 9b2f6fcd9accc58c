/** The shape of this service, as rules that can fail. */
@NullMarked
package org.whistle.feedback.shape;

import org.jspecify.annotations.NullMarked;
