package org.whistle.dispatch.model;

/** Settled; nothing moves any more. */
public record Archived(Holding holding, String outcome) implements State {}
