/** An appeal and the two persons who decide it. */
@NullMarked
package org.whistle.feedback.appeals.model;

import org.jspecify.annotations.NullMarked;
