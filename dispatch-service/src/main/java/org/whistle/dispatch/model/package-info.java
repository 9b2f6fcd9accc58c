/** The life of a request, as types: a state has methods only for the moves that it allows. */
@NullMarked
package org.whistle.dispatch.model;

import org.jspecify.annotations.NullMarked;
