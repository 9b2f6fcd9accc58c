/** What is decided about a request when it is pointed, from its words and from tables. */
@NullMarked
package org.whistle.intake.requests.model;

import org.jspecify.annotations.NullMarked;
