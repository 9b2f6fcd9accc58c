@NullMarked
package org.whistle.feedback.messages.store;

import org.jspecify.annotations.NullMarked;
