/** Appeals over HTTP. */
@NullMarked
package org.whistle.feedback.appeals.web;

import org.jspecify.annotations.NullMarked;
