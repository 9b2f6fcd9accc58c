package org.whistle.feedback.ahead.model;

import java.util.List;
import java.util.UUID;

/**
 * One category in one place, and what was asked for there within a rule's time.
 *
 * @param cases the latest first
 * @param redos how often they were begun anew, together
 */
public record Spot(String place, String category, List<UUID> cases, int redos) {}
