/** What counts, and what follows from it. */
@NullMarked
package org.whistle.feedback.rates.model;

import org.jspecify.annotations.NullMarked;
