@NullMarked
package org.whistle.feedback.ahead.model;

import org.jspecify.annotations.NullMarked;
