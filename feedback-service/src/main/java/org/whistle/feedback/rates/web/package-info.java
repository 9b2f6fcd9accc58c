/** Scorecards over HTTP. */
@NullMarked
package org.whistle.feedback.rates.web;

import org.jspecify.annotations.NullMarked;
