package org.whistle.dispatch.model.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.routing.AnyRules.DISTRICT;
import static org.whistle.dispatch.model.routing.AnyRules.LAST;
import static org.whistle.dispatch.model.routing.AnyRules.any;
import static org.whistle.dispatch.model.routing.AnyRules.at;
import static org.whistle.dispatch.model.routing.AnyRules.during;
import static org.whistle.dispatch.model.routing.AnyRules.rule;
import static org.whistle.dispatch.model.routing.AnyRules.set;
import static org.whistle.dispatch.model.routing.AnyRules.when;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final Season HEATING = new Season("11-15", "03-15");

  @Test
  void a_set_whose_last_rule_fits_always_has_nothing_wrong() {
    assertThat(Check.of(set(rule("a", at("0101", "990101001"), null), LAST), DISTRICT)).isEmpty();
  }

  @Test
  void a_category_that_no_rule_is_about_has_no_holder() {
    var found = Check.of(set(rule("a", Condition.of("0101"), "D06")), DISTRICT);
    assertThat(found).extracting(Finding::reason).containsExactly("no-holder");
    assertThat(found.getFirst().category()).isEqualTo("0302");
  }

  @Test
  void so_has_one_in_some_places_or_at_some_times_only() {
    assertThat(
            reasons(
                rule("a", at("0101", "990101001"), "D06"), rule("b", Condition.of("0302"), "D06")))
        .containsExactly("no-holder");
    assertThat(reasons(rule("a", during(HEATING), "D06"))).contains("no-holder");
    assertThat(reasons(rule("a", when(true, null), "D06"))).contains("no-holder");
    assertThat(reasons(rule("a", when(null, "known"), "D06"))).contains("no-holder");
  }

  @Test
  void parts_that_together_are_everything_leave_nothing() {
    var rest = new Season("03-16", "11-14");
    assertThat(reasons(rule("a", during(HEATING), "D06"), rule("b", during(rest), "D06")))
        .isEmpty();
    assertThat(reasons(rule("a", when(true, null), "D06"), rule("b", when(false, null), "D06")))
        .isEmpty();
    var gap = new Season("03-17", "11-14");
    assertThat(reasons(rule("a", during(HEATING), "D06"), rule("b", during(gap), "D06")))
        .contains("no-holder");
  }

  @Test
  void the_street_cant_lead_in_what_was_taken_back_nor_an_owner_whom_nobody_knows() {
    assertThat(reasons(rule("a", any(), null))).containsExactly("taken-back");
    assertThat(reasons(rule("a", any(), "owner"))).containsExactly("taken-back");
    assertThat(reasons(rule("a", when(null, "known"), "owner"), LAST)).isEmpty();
  }

  @Test
  void who_isnt_there_is_named_and_what_never_fits_is_warned_of() {
    assertThat(reasons(rule("a", Condition.of("0999"), "D99"), LAST))
        .containsExactly("unknown-unit", "unknown-category", "unreachable");
    assertThat(reasons(LAST, rule("late", Condition.of("0101"), "D06")))
        .containsExactly("unreachable");
    assertThat(Check.of(set(LAST, rule("late", any(), "D06")), DISTRICT))
        .allMatch(Finding::isWarning);
    assertThat(reasons(LAST, LAST)).contains("same-id");
  }

  @Test
  void what_cant_be_understood_is_named_and_nothing_else_is_said() {
    var odd =
        new Condition(
            List.of("1"),
            List.of("990101"),
            List.of("wish"),
            List.of("soon"),
            null,
            null,
            new Season("02-30", "13-01"),
            "mine");
    var found = Check.of(set(new Rule("", odd, new Target("house", null, List.of()))), DISTRICT);
    assertThat(found).extracting(Finding::reason).containsOnly("bad-value");
    assertThat(found)
        .extracting(Finding::text)
        .containsExactly("", "1", "990101", "wish", "soon", "mine", "house", "02-30 13-01");
    var many = Stream.generate(() -> LAST).limit(301).toArray(Rule[]::new);
    assertThat(reasons(many)).containsExactly("too-many");
  }

  private static Set<String> reasons(Rule... rules) {
    return Check.of(set(rules), DISTRICT).stream()
        .map(Finding::reason)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
