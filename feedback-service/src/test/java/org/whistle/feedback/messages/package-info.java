@NullMarked
package org.whistle.feedback.messages;

import org.jspecify.annotations.NullMarked;
