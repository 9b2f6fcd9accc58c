/** What staff and residents call. */
@NullMarked
package org.whistle.dispatch.web;

import org.jspecify.annotations.NullMarked;
