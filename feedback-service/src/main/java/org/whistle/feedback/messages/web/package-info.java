/** Messages over HTTP: notices, the delivery log, targets, cards. */
@NullMarked
package org.whistle.feedback.messages.web;

import org.jspecify.annotations.NullMarked;
