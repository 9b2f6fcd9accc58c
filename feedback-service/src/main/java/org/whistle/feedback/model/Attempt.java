package org.whistle.feedback.model;

import java.time.Instant;

/**
 * A visit that found nobody.
 *
 * @param by staff id
 */
public record Attempt(Channel channel, String by, Instant at) {}
