package org.whistle.standalone;

/**
 * How a part is, as {@code ./whistle status} tells it.
 *
 * @param state {@code starting}, {@code ready}, {@code restarting} or {@code stopped}
 * @param restarts how often it died and was started again
 */
record PartState(String name, long pid, String state, int port, int restarts) {}
