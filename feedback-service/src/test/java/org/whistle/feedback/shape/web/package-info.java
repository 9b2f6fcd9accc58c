@NullMarked
package org.whistle.feedback.shape.web;

import org.jspecify.annotations.NullMarked;
