package org.whistle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Unit;
import org.whistle.demo.Play.Step;

class DemoDataTest {
  private static final Set<String> CODES =
      District.areas().stream().map(Area::code).collect(Collectors.toSet());
  private static final Set<String> UNITS =
      Catalogue.standard().units().stream().map(Unit::code).collect(Collectors.toSet());

  @Test
  void the_tree_has_three_streets_six_communities_and_48_grids_and_no_orphans() {
    var areas = District.areas();
    assertThat(areas).filteredOn(Area::isStreet).hasSize(3);
    assertThat(areas).filteredOn(Area::isCommunity).hasSize(6);
    assertThat(areas).filteredOn(Area::isGrid).hasSize(48);
    assertThat(CODES).hasSize(areas.size());
    assertThat(areas)
        .filteredOn(area -> !area.code().equals(District.CODE))
        .allMatch(area -> CODES.contains(area.code().substring(0, area.code().length() - 3)));
  }

  @Test
  void each_community_has_28_buildings_four_to_a_grid() {
    var buildings = District.buildings();
    assertThat(buildings).hasSize(6 * 28).allMatch(it -> CODES.contains(it.grid()));
    assertThat(buildings.stream().collect(Collectors.groupingBy(District.Building::grid)))
        .hasSize(42)
        .allSatisfy((_, of) -> assertThat(of).hasSize(4));
  }

  @Test
  void nobody_in_a_household_has_a_number_that_rings() {
    var households = Household.all();
    assertThat(households).hasSize(42 * 60).doesNotHaveDuplicates();
    assertThat(households)
        .filteredOn(it -> it.personal() != null)
        .allMatch(it -> it.personal().phone().matches("1990000\\d{4}"));
    assertThat(households.stream().map(Household::usage).distinct())
        .containsExactlyInAnyOrder("residential", "commercial", "vacant");
  }

  @Test
  void everybody_on_the_staff_works_somewhere_and_is_there_once() {
    var people = Person.all();
    assertThat(people).extracting(Person::username).doesNotHaveDuplicates();
    assertThat(people).allMatch(it -> CODES.contains(it.place()));
    assertThat(people)
        .filteredOn(it -> it.unit() != null)
        .allMatch(it -> UNITS.contains(it.unit()));
    assertThat(people)
        .extracting(Person::username)
        .contains("grid-worker", "grid-leader", "community", "street", "visitor", "appraiser")
        .contains("command", "security", "auditor", "department-D01", "department-D11");
  }

  @Test
  void by_day_everybody_has_a_turn_and_by_night_one_of_each_desk_is_called() {
    var turns = Turns.from(LocalDate.of(2026, 11, 21));
    assertThat(turns).filteredOn(it -> it.get("byPhone").equals(true)).isNotEmpty();
    assertThat(seats(turns, true))
        .contains("990101", "990101001", "990101001001", "D06", "U01")
        .doesNotContain("D01", "990101001001001");
    assertThat(seats(turns, false)).contains("D01", "990101001001001");
    assertThat(Person.nights()).extracting(Person::name).allMatch(it -> it.endsWith("夜班值守员"));
    assertThat(turns).hasSizeLessThan(2000);
  }

  private static Set<String> seats(List<Map<String, Object>> turns, boolean byPhone) {
    return turns.stream()
        .filter(it -> it.get("byPhone").equals(byPhone))
        .map(it -> it.get("seat").toString())
        .collect(Collectors.toSet());
  }

  @Test
  void every_sample_is_played_in_a_known_place_and_category() {
    var plays = Play.all();
    assertThat(plays).hasSameSizeAs(Csv.read("requests.csv"));
    assertThat(plays).extracting(Play::id).doesNotHaveDuplicates();
    var communities = District.areas().stream().filter(Area::isCommunity).map(Area::name).toList();
    assertThat(plays)
        .allMatch(it -> communities.stream().anyMatch(name -> it.address().startsWith(name)))
        .allMatch(it -> Catalogue.standard().find(it.category()).isPresent());
  }

  @Test
  void every_unit_that_a_street_calls_has_somebody_who_can_check_in() {
    var users = Person.all().stream().map(Person::username).collect(Collectors.toSet());
    assertThat(steps())
        .filteredOn(it -> it.does().equals("whistle"))
        .isNotEmpty()
        .flatMap(it -> List.of(it.what().split("\\+")))
        .allMatch(unit -> users.contains(Person.ofUnit(unit)));
  }

  @Test
  void all_four_orders_and_the_side_ways_are_played() {
    var does = new HashSet<String>();
    steps().forEach(it -> does.add(it.does()));
    assertThat(does)
        .contains("take", "whistle", "check-in", "resolve", "rate", "approve", "archived")
        .contains("decline", "withdraw", "visit", "miss", "on-the-spot");
    assertThat(Play.all()).anyMatch(it -> it.steps().isEmpty());
  }

  private static List<Step> steps() {
    return Play.all().stream().flatMap(it -> it.steps().stream()).toList();
  }
}
