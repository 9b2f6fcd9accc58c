/** Meetings over HTTP. */
@NullMarked
package org.whistle.feedback.meetings.web;

import org.jspecify.annotations.NullMarked;
