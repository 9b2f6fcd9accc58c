/** What a place needs, as plain facts. */
@NullMarked
package org.whistle.feedback.needs.model;

import org.jspecify.annotations.NullMarked;
