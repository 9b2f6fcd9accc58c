/** What a case file and its clocks are, and how facts change them. */
@NullMarked
package org.whistle.tracking.model;

import org.jspecify.annotations.NullMarked;
