/** What the command centre says to many desks and units at once, and who has read it. */
@NullMarked
package org.whistle.feedback.broadcasts;

import org.jspecify.annotations.NullMarked;
