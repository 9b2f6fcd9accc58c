@NullMarked
package org.whistle.feedback.web;

import org.jspecify.annotations.NullMarked;
