/** Working days, office hours, and the rules that turn a moment into a promise. */
@NullMarked
package org.whistle.calendar;

import org.jspecify.annotations.NullMarked;
