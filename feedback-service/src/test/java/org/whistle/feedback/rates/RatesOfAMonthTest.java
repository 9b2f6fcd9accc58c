package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.feedback.rates.model.Counting;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.RateRow;

/**
 * A generated month of requests, 50 000 with {@code --long}: figures to the last case, and the same
 * for everybody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatesOfAMonthTest {
  private static final int REQUESTS = Integer.getInteger("whistle.rates.requests", 10_000);
  private static final Caller EVERYTHING = Caller.service("test");

  private final List<Life> lives = new Lives(3).some(REQUESTS);
  private final RateRig rig = new RateRig();
  private List<RateRow> rows = List.of();

  @BeforeAll
  void play() {
    rig.play(lives, new Random(7));
    rig.recheck(lives);
    rows = rows();
  }

  @ParameterizedTest
  @EnumSource(names = {"STREET", "COMMUNITY", "GRID", "UNIT", "CATEGORY", "CHANNEL"})
  void rates_are_what_a_plain_count_of_the_lives_says(Dimension by) {
    assertThat(rig.rates(RateRig.question(by, EVERYTHING))).isEqualTo(naive(by));
  }

  @Test
  void folding_sums_changes_none() {
    var before = rig.rates(RateRig.question(Dimension.CATEGORY, EVERYTHING));
    rig.fold();
    assertThat(rig.rates(RateRig.question(Dimension.CATEGORY, EVERYTHING))).isEqualTo(before);
    assertThat(rig.rates(RateRig.question(Dimension.GRID, EVERYTHING)))
        .isEqualTo(naive(Dimension.GRID));
  }

  @Test
  void a_figure_is_as_many_as_the_rows_behind_it_and_as_one_sees_one_by_one() {
    var random = new Random(11);
    for (int i = 0; i < 60; i++) {
      var caller = anybody(random);
      var by = Dimension.values()[random.nextInt(Dimension.values().length)];
      var question = RateRig.question(by, caller);
      var figures = rig.scorecards.figures(question);
      var his = rows.stream().filter(seenBy(question)).toList();
      for (var measure : Set.of(Measure.ASSESSED, Measure.ANSWERS, Measure.CALLED)) {
        long total = figures.values().stream().mapToLong(it -> it.of(measure)).sum();
        var behind = new Behind(null, Set.of(measure));
        assertThat(rig.scorecards.count(question, behind)).as("%s", question).isEqualTo(total);
        assertThat(total)
            .as("%s of %s", measure, question)
            .isEqualTo(his.stream().filter(it -> measure.isIn(it.measures())).count());
      }
    }
  }

  @Test
  void each_line_opens_as_many_rows_as_it_says_page_after_page() {
    var street = new Caller("s", "s", Set.of(Role.STREET), "990101002", null, null);
    var question = RateRig.question(Dimension.CHANNEL, street);
    rig.scorecards
        .figures(question)
        .forEach(
            (key, sums) -> {
              var behind = new Behind(key, Set.of(Measure.UNSOLVED));
              assertThat(listed(question, behind)).isEqualTo(sums.of(Measure.UNSOLVED));
            });
  }

  /** Two measures of a side that share a row would count it once in the list and twice in it. */
  @Test
  void what_a_rate_adds_up_never_counts_one_row_twice() {
    for (long bits : rows.stream().mapToLong(RateRow::measures).distinct().toArray()) {
      for (var rate : rig.formula.rates()) {
        for (var side : List.of(rate.of().keySet(), rate.per())) {
          assertThat(side.stream().filter(it -> it.isIn(bits)).count())
              .as("%s of %x", side, bits)
              .isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Test
  void nobody_but_himself_and_his_leader_sees_a_persons_figures() {
    var leader = new Caller("leader", "x", Set.of(Role.GRID_LEADER), "990101001001", null, null);
    var himself = new Caller("zhang", "x", Set.of(Role.GRID_WORKER), "990101001001001", null, null);
    var chief = new Caller("chief", "x", Set.of(Role.COMMAND), "990101", null, null);
    assertThat(people(leader)).containsExactlyInAnyOrderElementsOf(Lives.PEOPLE);
    assertThat(people(himself)).containsExactly("zhang");
    assertThat(people(chief)).isEmpty();
  }

  private Set<String> people(Caller caller) {
    return rig.scorecards.figures(RateRig.question(Dimension.PERSON, caller)).keySet();
  }

  private long listed(Question question, Behind behind) {
    long many = 0;
    UUID after = null;
    var part = "";
    while (true) {
      var rows = rig.scorecards.rows(question, behind, new Slice(after, part, 100));
      many += rows.size();
      if (rows.size() < 100) {
        return many;
      }
      after = rows.getLast().requestId();
      part = rows.getLast().part();
    }
  }

  private Map<String, Map<String, List<Long>>> naive(Dimension by) {
    var rates = new TreeMap<String, Map<String, List<Long>>>();
    new Naive(by, lives)
        .rates()
        .forEach(
            (key, ofKey) -> {
              var figures = new TreeMap<String, List<Long>>();
              ofKey.forEach((rate, figure) -> figures.put(rate, List.of(figure[0], figure[1])));
              rates.put(key, figures);
            });
    return rates;
  }

  private List<RateRow> rows() {
    return rig
        .stores
        .book()
        .load(lives.stream().limit(REQUESTS).map(Life::id).toList())
        .values()
        .stream()
        .flatMap(facts -> Counting.rows(facts).stream())
        .filter(it -> it.traits().month() == RateRig.MONTH)
        .toList();
  }

  private static Predicate<RateRow> seenBy(Question question) {
    var scope = question.caller().scope();
    return row -> isIn(question, row) && scope.sees(seen(row));
  }

  private static Scope.Row seen(RateRow row) {
    var traits = row.traits();
    return new Scope.Row(traits.place(), row.units(), traits.restricted(), traits.about());
  }

  private static boolean isIn(Question question, RateRow row) {
    var caller = question.caller();
    return switch (question.by()) {
      case PERSON ->
          row.handler().equals(caller.id())
              || (caller.has(Role.GRID_LEADER)
                  && caller.place() != null
                  && row.desk().length() == 15
                  && row.desk().startsWith(caller.place()));
      case UNIT -> !row.unit().isEmpty();
      case GRID -> !List.of("patrol", "proactive").contains(row.traits().channel());
      case STREET, COMMUNITY, CATEGORY, CHANNEL -> true;
    };
  }

  private static Caller anybody(Random random) {
    var roles = new java.util.HashSet<Role>();
    Stream.generate(() -> Role.values()[random.nextInt(Role.values().length)])
        .limit(1 + random.nextInt(2))
        .forEach(roles::add);
    var place = random.nextInt(6) == 0 ? null : Lives.PLACES.get(random.nextInt(10));
    var unit = random.nextBoolean() ? null : Lives.UNITS.get(random.nextInt(5));
    return new Caller(Lives.PEOPLE.get(random.nextInt(4)), "x", roles, place, unit, null);
  }
}
