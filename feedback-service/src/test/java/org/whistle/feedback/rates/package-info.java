@NullMarked
package org.whistle.feedback.rates;

import org.jspecify.annotations.NullMarked;
