/** What intake follows of a request's further life. */
@NullMarked
package org.whistle.intake.requests.stream;

import org.jspecify.annotations.NullMarked;
