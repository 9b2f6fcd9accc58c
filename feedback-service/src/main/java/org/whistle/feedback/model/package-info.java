/** What is open between a resident and the district once the work is done; pure, no frameworks. */
@NullMarked
package org.whistle.feedback.model;

import org.jspecify.annotations.NullMarked;
