@NullMarked
package org.whistle.feedback.appeals.model;

import org.jspecify.annotations.NullMarked;
