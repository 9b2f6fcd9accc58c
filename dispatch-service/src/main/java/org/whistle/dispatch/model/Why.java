package org.whistle.dispatch.model;

import java.time.Instant;
import org.whistle.contracts.Routed;

/**
 * Why a request stands where it stands.
 *
 * @param at when it was pointed: rules and calendar of that moment decide
 */
public record Why(Routed routed, Instant at) {}
