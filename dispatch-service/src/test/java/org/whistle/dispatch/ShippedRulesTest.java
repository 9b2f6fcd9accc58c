package org.whistle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.catalogue.Unit;
import org.whistle.dispatch.model.Tier;
import org.whistle.dispatch.model.routing.Check;
import org.whistle.dispatch.model.routing.District;
import org.whistle.dispatch.model.routing.Facts;

/** The rules that come with the product send every request where the category table sent it. */
class ShippedRulesTest {
  private static final DatedRules SHIPPED = DatedRules.shipped();

  @Property(tries = 2000)
  void each_request_goes_where_its_category_said(@ForAll("requests") Facts facts) {
    var category = Catalogue.standard().category(facts.category());
    var routed = SHIPPED.set().route(facts).orElseThrow();
    assertThat(Tier.of(routed.tier()).route()).isEqualTo(category.route());
    assertThat(routed.lead()).isEqualTo(category.lead());
    assertThat(routed.co()).isEqualTo(category.co());
    assertThat(routed.rule()).isEqualTo(category.code());
  }

  @Test
  void they_leave_nobody_without_a_holder_and_are_written_as_they_are_read() {
    var catalogue = Catalogue.standard();
    var takenBack =
        catalogue.categories().stream()
            .filter(category -> category.list().equals("T"))
            .map(Category::code)
            .collect(Collectors.toSet());
    Set<String> units = catalogue.units().stream().map(Unit::code).collect(Collectors.toSet());
    var codes = catalogue.categories().stream().map(Category::code).collect(Collectors.toSet());
    assertThat(Check.of(SHIPPED.set(), new District(codes, units, takenBack))).isEmpty();
    assertThat(DatedRules.rules(SHIPPED.json())).isEqualTo(SHIPPED.set().rules());
  }

  @Provide
  Arbitrary<Facts> requests() {
    var codes = Catalogue.standard().categories().stream().map(Category::code).toList();
    var sides = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of(codes),
            Arbitraries.of("help", "consult", "complaint", "report", "suggestion", "praise"),
            Arbitraries.of("general", "urgent", "emergency"),
            Arbitraries.of(List.of("990101", "990101001", "990101002003", "990101001001003")),
            sides,
            sides,
            Arbitraries.of("01-01", "02-29", "11-15", "12-31"),
            Arbitraries.of("U01", "D06").injectNull(0.5))
        .as(
            (code, kind, urgency, place, restricted, office, day, owner) ->
                new Facts(code, kind, urgency, restricted, place, office, day, owner));
  }
}
