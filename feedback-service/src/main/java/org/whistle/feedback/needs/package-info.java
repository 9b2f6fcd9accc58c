/** What a place needs: what is open there, and how a need that nobody pointed becomes a request. */
@NullMarked
package org.whistle.feedback.needs;

import org.jspecify.annotations.NullMarked;
