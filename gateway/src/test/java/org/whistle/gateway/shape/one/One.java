package org.whistle.gateway.shape.one;

import org.whistle.gateway.shape.two.Two;

/** A deliberate violation: needs what needs it. */
public record One(Two two) {}
