package org.whistle.feedback.ahead.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules find, and when. */
class RuleTest {
  private static final Rule.Season HEATING =
      new Rule.Season("heating", "0103", MonthDay.of(11, 15), 14, 30);

  @ParameterizedTest
  @CsvSource({
    "2026-10-31,",
    "2026-11-01,2026-11-15",
    "2026-11-15,2026-11-15",
    "2026-12-15,2026-11-15",
    "2026-12-16,"
  })
  void a_season_is_near_from_its_days_ahead_until_its_days_after(
      LocalDate today, LocalDate starts) {
    assertThat(HEATING.near(today)).isEqualTo(Optional.ofNullable(starts));
  }

  @Test
  void one_looks_ahead_over_new_year() {
    var thaw = new Rule.Season("thaw", "0102", MonthDay.of(1, 5), 14, 3);
    assertThat(thaw.near(LocalDate.parse("2026-12-25"))).contains(LocalDate.parse("2027-01-05"));
    assertThat(thaw.near(LocalDate.parse("2027-01-08"))).contains(LocalDate.parse("2027-01-05"));
  }

  @Test
  void a_hot_spot_is_as_many_as_the_rule_says_and_not_one_less() {
    var rule = new Rule.Alike("hot-spot", 5, 30);
    assertThat(rule.holds(spot(5, 0))).isTrue();
    assertThat(rule.holds(spot(4, 9))).isFalse();
    assertThat(new Rule.Redone("redone", 3, 90).holds(spot(2, 3))).isTrue();
    assertThat(new Rule.Redone("redone", 3, 90).holds(spot(9, 2))).isFalse();
  }

  private static Spot spot(int cases, int redos) {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(cases).toList();
    return new Spot("990101001001003", "0106", ids, redos);
  }
}
