package org.whistle.dispatch.model.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.routing.AnyRules.LAST;
import static org.whistle.dispatch.model.routing.AnyRules.at;
import static org.whistle.dispatch.model.routing.AnyRules.during;
import static org.whistle.dispatch.model.routing.AnyRules.facts;
import static org.whistle.dispatch.model.routing.AnyRules.rule;
import static org.whistle.dispatch.model.routing.AnyRules.set;
import static org.whistle.dispatch.model.routing.AnyRules.when;

import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static final String HERE = "990101001001003";
  private static final Season HEATING = new Season("11-15", "03-15");

  @Test
  void the_first_rule_that_fits_decides_and_is_named() {
    var set = set(rule("here", at("01", "990101001"), "D06"), LAST);
    var here = set.route(facts(HERE, true, "11-21", null)).orElseThrow();
    assertThat(here.rules()).isEqualTo("2026.2");
    assertThat(here.rule()).isEqualTo("here");
    assertThat(here.tier()).isEqualTo("street");
    assertThat(here.lead()).isEqualTo("D06");
    assertThat(here.co()).containsExactly("U01");
    var there = set.route(facts("990101002001", true, "11-21", null)).orElseThrow();
    assertThat(there.rule()).isEqualTo("last");
    assertThat(set(rule("a", Condition.of("0302"), null)).route(facts(HERE, true, "11-21", null)))
        .isEmpty();
  }

  @Test
  void heating_goes_over_the_years_end() {
    var set = set(rule("heating", during(HEATING), "U01"), LAST);
    for (String day : new String[] {"11-15", "12-31", "01-01", "02-29", "03-15"}) {
      assertThat(ruleOf(set, facts(HERE, true, day, null))).as(day).isEqualTo("heating");
    }
    for (String day : new String[] {"11-14", "03-16", "07-01"}) {
      assertThat(ruleOf(set, facts(HERE, true, day, null))).as(day).isEqualTo("last");
    }
  }

  @Test
  void a_thing_goes_to_its_owner_first_and_what_nobody_owns_to_the_place() {
    var set =
        set(rule("component", when(null, "known"), "owner"), rule("event", when(null, null), null));
    var owned = set.route(facts(HERE, true, "11-21", "U01")).orElseThrow();
    assertThat(owned.lead()).isEqualTo("U01");
    assertThat(owned.owner()).isEqualTo("U01");
    assertThat(owned.co()).as("whoever leads isn't called beside himself").isEmpty();
    var nobodys = set.route(facts(HERE, true, "11-21", null)).orElseThrow();
    assertThat(nobodys.rule()).isEqualTo("event");
    assertThat(nobodys.lead()).isNull();
  }

  @Test
  void why_it_was_routed_here_names_what_kept_the_others_out() {
    var set =
        set(
            rule("other", Condition.of("0302"), null),
            rule("there", at("0101", "990101002"), null),
            rule("night", when(false, null), null),
            LAST,
            rule("never", when(true, null), null));
    assertThat(set.tries(facts(HERE, true, "11-21", null)))
        .extracting(tried -> tried.rule().id() + " " + tried.missing().orElse("fits"))
        .containsExactly("there place", "night officeHours", "last fits");
  }

  private static String ruleOf(RuleSet set, Facts facts) {
    return set.route(facts).orElseThrow().rule();
  }
}
