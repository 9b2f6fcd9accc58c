package org.whistle.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The whistle that a community asks its street to blow.
 *
 * @param whistleId of the whistle, if it is blown
 * @param kind as in {@code whistle.blown}
 * @param units every unit that would be called, the lead included
 */
public record ProposedWhistle(
    UUID whistleId, String kind, String lead, List<String> units, WhistleTerms terms) {}
