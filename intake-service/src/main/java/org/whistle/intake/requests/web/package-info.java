/** How residents and staff reach requests over HTTP. */
@NullMarked
package org.whistle.intake.requests.web;

import org.jspecify.annotations.NullMarked;
