/** The demo district: fictional throughout, made and played through the public API alone. */
@NullMarked
package org.whistle.demo;

import org.jspecify.annotations.NullMarked;
