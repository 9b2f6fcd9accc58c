package org.whistle.dispatch.model.routing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule sends a request.
 *
 * @param tier the first that has it, {@code grid|community|street|district}
 * @param lead the unit to lead when units are called, {@code owner} for whoever owns the thing;
 *     absent where the desk does it itself
 * @param co units beside the lead
 */
public record Target(String tier, @Nullable String lead, List<String> co) {
  public static final String OWNER = "owner";

  public Target {
    tier = Objects.requireNonNullElse(tier, "");
    co = Values.orNone(co);
  }

  @Nullable String lead(Facts facts) {
    return OWNER.equals(lead) ? facts.owner() : lead;
  }
}
