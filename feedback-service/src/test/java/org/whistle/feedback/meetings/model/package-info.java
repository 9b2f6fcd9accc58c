@NullMarked
package org.whistle.feedback.meetings.model;

import org.jspecify.annotations.NullMarked;
