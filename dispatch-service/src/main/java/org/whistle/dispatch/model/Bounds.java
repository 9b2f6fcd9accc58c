package org.whistle.dispatch.model;

import java.time.Duration;

/**
 * How far a district lets promises be put off.
 *
 * @param extensions most that are approved in one cycle
 * @param rest longest until the next review
 */
public record Bounds(int extensions, Duration rest) {}
