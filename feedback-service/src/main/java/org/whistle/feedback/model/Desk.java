package org.whistle.feedback.model;

/**
 * A desk that holds requests.
 *
 * @param tier {@code grid|community|street|district}
 * @param place its area code
 */
public record Desk(String tier, String place) {}
