package org.whistle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsibilityListTest {
  private static final ResponsibilityList SHIPPED = ResponsibilityList.standard();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

  @Test
  void the_shipped_items_say_of_every_category_what_its_table_says() {
    assertThat(Catalogue.standard().categories())
        .allSatisfy(
            category ->
                assertThat(SHIPPED.listOf(category.code(), TODAY))
                    .as(category.code())
                    .isEqualTo(category.list()));
  }

  @Test
  void an_item_counts_on_its_days_alone_and_the_strictest_wins() {
    var taken =
        new ResponsibilityItem(44, "D06", "x", "T", List.of("0301"), TODAY, TODAY.plusDays(1));
    var list = with(List.of(SHIPPED.items().get(22), taken), List.of());
    assertThat(list.listOf("0301", TODAY.minusDays(1))).isEqualTo("B");
    assertThat(list.listOf("0301", TODAY)).isEqualTo("T");
    assertThat(list.listOf("0301", TODAY.plusDays(2))).isEqualTo("B");
  }

  @Test
  void whose_a_thing_is_the_narrowest_place_says() {
    var list =
        with(
            SHIPPED.items(),
            List.of(new ThingOwner("0106", "", "D06"), new ThingOwner("0106", "990101001", "U02")));
    assertThat(list.ownerOf("0106", "990101002001")).contains("D06");
    assertThat(list.ownerOf("0106", "990101001001003")).contains("U02");
    assertThat(list.ownerOf("0503", "990101001001003")).isEmpty();
  }

  @Test
  void it_is_announced_and_heard_again_as_it_was_and_holds_from_its_date_on() {
    var next = with(SHIPPED.items(), List.of(new ThingOwner("0106", "", "D06")));
    var all = new Responsibilities();
    all.hear(Responsibilities.KEY + "district/" + next.version(), next.json());
    all.hear("calendar/2027/2027.1", "{}");
    assertThat(all.at(NOON)).isEqualTo(next);
    assertThat(all.at(NOON.minusSeconds(1))).isEqualTo(SHIPPED);
    assertThat(all.unit("U19")).isPresent();
    assertThat(all.all()).hasSize(2);
  }

  private static ResponsibilityList with(List<ResponsibilityItem> items, List<ThingOwner> owners) {
    return new ResponsibilityList("2026.2", NOON, SHIPPED.units(), items, owners);
  }
}
