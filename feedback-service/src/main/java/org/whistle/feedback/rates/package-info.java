/** How well requests are dealt with: rates, scorecards, and the months that were closed. */
@NullMarked
package org.whistle.feedback.rates;

import org.jspecify.annotations.NullMarked;
