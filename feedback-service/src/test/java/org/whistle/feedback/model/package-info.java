@NullMarked
package org.whistle.feedback.model;

import org.jspecify.annotations.NullMarked;
