package org.whistle.dispatch.model.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A set that passes the check leaves no request that there can be without a holder. */
class CoveragePropertiesTest {
  private static final District DISTRICT =
      new District(Set.of("0101", "0302"), Set.of("D06"), Set.of("0302"));

  @Property(tries = 2000)
  void whoever_passes_the_check_holds_everything_and_who_fails_it_does_not(
      @ForAll("sets") RuleSet set, @ForAll("requests") List<Facts> requests) {
    var reasons = Check.of(set, DISTRICT).stream().map(Finding::reason).toList();
    for (Facts facts : requests) {
      var routed = set.route(facts);
      if (!reasons.contains("no-holder")) {
        assertThat(routed).as(facts.toString()).isPresent();
      }
      if (!reasons.contains("taken-back") && facts.category().equals("0302")) {
        assertThat(routed.map(it -> it.lead() != null).orElse(true)).isTrue();
      }
    }
    if (reasons.contains("no-holder")) {
      assertThat(DISTRICT.categories())
          .anyMatch(
              category ->
                  Atoms.of(set.rules(), category).stream()
                      .anyMatch(facts -> set.route(facts).isEmpty()));
    }
  }

  @Provide
  Arbitrary<RuleSet> sets() {
    return rules().list().ofMinSize(1).ofMaxSize(6).map(rules -> new RuleSet("x", rules));
  }

  private Arbitrary<Rule> rules() {
    var codes = Arbitraries.of(List.of("0101"), List.of("0302"), List.of("03"), List.<String>of());
    var places = Arbitraries.of(List.of("990101001"), List.of("990101001001"), List.<String>of());
    var kinds = Arbitraries.of(List.of("help", "consult"), List.<String>of());
    var sides = Arbitraries.of(true, false).injectNull(0.6);
    var seasons =
        Arbitraries.of(new Season("11-15", "03-15"), new Season("03-16", "11-14")).injectNull(0.6);
    var owners = Arbitraries.of("known", "none").injectNull(0.6);
    var leads = Arbitraries.of("D06", "owner").injectNull(0.3);
    var conditions =
        Combinators.combine(codes, places, kinds, sides, sides, seasons, owners)
            .as(
                (code, place, kind, restricted, office, season, owner) ->
                    new Condition(code, place, kind, List.of(), restricted, office, season, owner));
    return Combinators.combine(conditions, leads, Arbitraries.integers().between(1, 999))
        .as((when, lead, id) -> new Rule("r" + id, when, new Target("street", lead, List.of())));
  }

  @Provide
  Arbitrary<List<Facts>> requests() {
    var sides = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of("0101", "0302"),
            Arbitraries.of("help", "consult", "complaint", "praise"),
            Arbitraries.of("990101", "990101001", "990101001001003", "990101002001001"),
            sides,
            sides,
            Arbitraries.of("11-14", "11-15", "01-01", "03-15", "03-16", "07-01", "02-29"),
            Arbitraries.of("D06").injectNull(0.5))
        .as(
            (category, kind, place, restricted, office, day, owner) ->
                new Facts(category, kind, "general", restricted, place, office, day, owner))
        .list()
        .ofSize(20);
  }
}
