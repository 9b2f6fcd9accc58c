@NullMarked
package org.whistle.feedback.meetings;

import org.jspecify.annotations.NullMarked;
