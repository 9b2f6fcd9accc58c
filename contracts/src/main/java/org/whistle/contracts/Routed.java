package org.whistle.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request stands where it stands: the first rule that fitted, and what it says.
 *
 * @param rules version of the rule set, and {@code rule} the rule's id in it
 * @param tier the first tier that it names, {@code grid|community|street|district}
 * @param lead the unit to lead when units are called; absent where the desk does it itself
 * @param co units beside the lead
 * @param owner whose the thing is, where that is known
 */
public record Routed(
    String rules,
    String rule,
    String tier,
    @Nullable String lead,
    List<String> co,
    @Nullable String owner) {}
