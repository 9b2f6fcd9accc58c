package org.whistle.dispatch.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.AnnounceRules.Draft;
import org.whistle.dispatch.ReplayRouting.Days;
import org.whistle.dispatch.model.routing.Facts;
import org.whistle.dispatch.model.routing.Rule;
import org.whistle.dispatch.model.routing.RuleSet;

/**
 * A draft of rules; what stands in them is checked as a whole, and all that is wrong named at once.
 */
record RulesBody(
    @NotNull @Pattern(regexp = VERSION) String version,
    @Nullable LocalDate from,
    @NotNull @Size(max = MOST) List<@NotNull Rule> rules) {
  static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
  static final int MOST = 1000;
  private static final String DRAFT = "draft";

  Draft draft() {
    return new Draft(version, from, rules);
  }

  /** A draft, and the days that are tried again with it. */
  record Replay(
      @NotNull @Size(max = MOST) List<@NotNull Rule> rules,
      @NotNull LocalDate from,
      @NotNull LocalDate until) {

    RuleSet set() {
      return new RuleSet(DRAFT, rules);
    }

    Days days() {
      return new Days(from, until);
    }
  }

  /**
   * A request that there isn't.
   *
   * @param rules absent for those that were announced last
   */
  record Trial(
      @Nullable @Size(max = MOST) List<@NotNull Rule> rules,
      @NotNull @Pattern(regexp = "\\d{4}") String category,
      @NotNull @Pattern(regexp = "\\d{6,15}") String place,
      @Nullable String kind,
      @Nullable String urgency,
      boolean restricted,
      boolean officeHours,
      @NotNull @Pattern(regexp = "\\d\\d-\\d\\d") String day,
      @Nullable String owner) {

    RuleSet set(RuleSet announced) {
      return rules == null ? announced : new RuleSet(DRAFT, rules);
    }

    Facts facts() {
      return new Facts(
          category,
          Objects.requireNonNullElse(kind, "help"),
          Objects.requireNonNullElse(urgency, "general"),
          restricted,
          place,
          officeHours,
          day,
          owner);
    }
  }
}
