@NullMarked
package org.whistle.feedback.messages.model;

import org.jspecify.annotations.NullMarked;
