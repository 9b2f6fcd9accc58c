package org.whistle.dispatch.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is certain to have been missed, and whom it meant.
 *
 * @param subject the called unit that it is about, where it is about one
 */
public record Missed(
    UUID clockId, String clock, int cycle, Tier tier, int holding, @Nullable String subject) {

  /** The same clock, a set time later. */
  static Missed again(Overrun overrun, Holding now) {
    return new Missed(
        overrun.clockId(),
        overrun.clock(),
        now.cycle(),
        now.desk().tier(),
        now.number(),
        overrun.subject());
  }

  /** The verdict that would come if nobody did anything. */
  static Missed assumed(String clock, Holding now) {
    return new Missed(new UUID(0, 0), clock, now.cycle(), now.desk().tier(), now.number(), null);
  }

  /** Whether somebody has it by this and has a set time; a desk that takes has a clock instead. */
  public boolean leavesTime() {
    return switch (clock) {
      case "first-contact", "respond", "resolve", "check-in" -> true;
      default -> false;
    };
  }

  /** The tier above the one that it means; above the district there is none. */
  Tier above() {
    return tier == Tier.DISTRICT ? tier : Tier.values()[tier.ordinal() + 1];
  }

  boolean means(Holding now) {
    return meansCycleOf(now) && holding == now.number() && tier == now.desk().tier();
  }

  boolean meansCycleOf(Holding now) {
    return cycle == now.cycle();
  }
}
