/** Meetings in PostgreSQL. */
@NullMarked
package org.whistle.feedback.meetings.store;

import org.jspecify.annotations.NullMarked;
