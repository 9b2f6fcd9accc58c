package org.whistle.gateway.shape.two;

import org.jspecify.annotations.Nullable;
import org.whistle.gateway.shape.one.One;

/** A deliberate violation: needs what needs it. */
public record Two(@Nullable One one) {}
