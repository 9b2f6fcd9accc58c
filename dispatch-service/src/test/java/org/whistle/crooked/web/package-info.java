/** Deliberate violations, which prove that the rules can fail. */
@NullMarked
package org.whistle.crooked.web;

import org.jspecify.annotations.NullMarked;
