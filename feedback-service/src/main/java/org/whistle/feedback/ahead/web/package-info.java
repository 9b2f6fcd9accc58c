/** Proposals over HTTP. */
@NullMarked
package org.whistle.feedback.ahead.web;

import org.jspecify.annotations.NullMarked;
