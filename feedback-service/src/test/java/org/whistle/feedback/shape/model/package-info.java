@NullMarked
package org.whistle.feedback.shape.model;

import org.jspecify.annotations.NullMarked;
