/** Residents' texts over HTTP. */
@NullMarked
package org.whistle.feedback.messages.residents.web;

import org.jspecify.annotations.NullMarked;
