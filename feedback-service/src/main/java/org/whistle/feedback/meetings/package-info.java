/** 居民问需会 and 民情恳谈会: what is spoken of, what is decided, and what became of it. */
@NullMarked
package org.whistle.feedback.meetings;

import org.jspecify.annotations.NullMarked;
