@NullMarked
package org.whistle.feedback.rates.store;

import org.jspecify.annotations.NullMarked;
