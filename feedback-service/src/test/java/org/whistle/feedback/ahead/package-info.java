@NullMarked
package org.whistle.feedback.ahead;

import org.jspecify.annotations.NullMarked;
