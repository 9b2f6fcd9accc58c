/** The pages for residents, desks and the wall. */
@NullMarked
package org.whistle.gateway.pages;

import org.jspecify.annotations.NullMarked;
