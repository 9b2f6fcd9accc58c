/** What callers get, over real HTTP. */
@NullMarked
package org.whistle.dispatch.web;

import org.jspecify.annotations.NullMarked;
