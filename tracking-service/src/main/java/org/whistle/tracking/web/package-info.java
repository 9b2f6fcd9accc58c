/** What tracking answers. */
@NullMarked
package org.whistle.tracking.web;

import org.jspecify.annotations.NullMarked;
