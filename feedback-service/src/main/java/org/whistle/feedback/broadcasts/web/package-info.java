/** Broadcasts over HTTP. */
@NullMarked
package org.whistle.feedback.broadcasts.web;

import org.jspecify.annotations.NullMarked;
