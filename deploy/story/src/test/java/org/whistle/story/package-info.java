/** The whole system, started as its users start it and driven from outside. */
@NullMarked
package org.whistle.story;

import org.jspecify.annotations.NullMarked;
