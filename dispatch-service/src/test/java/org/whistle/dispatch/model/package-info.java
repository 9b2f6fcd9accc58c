/** The life of a request, proved without Spring. */
@NullMarked
package org.whistle.dispatch.model;

import org.jspecify.annotations.NullMarked;
