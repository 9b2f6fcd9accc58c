package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.journal.Heard;

/** What a month was when it was frozen, it stays, whatever becomes of its cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenMonthTest {
  private static final Caller EVERYTHING = Caller.service("test");
  private static final List<Caller> PEOPLE =
      List.of(
          EVERYTHING,
          new Caller("command", "x", Set.of(Role.COMMAND), "990101", null, null),
          new Caller("street", "x", Set.of(Role.STREET), "990101002", null, null),
          new Caller("grid", "x", Set.of(Role.GRID_WORKER), "990101001001001", null, null),
          new Caller("unit", "x", Set.of(Role.DEPARTMENT), "990101", "D01", null));

  private final List<Life> lives = new Lives(9).some(3_000);
  private final RateRig rig = new RateRig();
  private final List<List<Played.Step>> rest = new ArrayList<>();

  /** Two thirds of what happened, and then the month is over. */
  @BeforeAll
  void begin() {
    var random = new Random(4);
    for (var life : lives) {
      var steps = new Played(life).steps(random);
      rig.poll(steps.subList(0, steps.size() * 2 / 3));
      rest.add(steps.subList(steps.size() * 2 / 3, steps.size()));
    }
  }

  @Test
  void it_does_not_move_when_its_cases_change_and_what_changed_is_shown_beside_it() {
    rig.fold();
    var before = everything(false);
    assertThat(rig.stores.<Boolean>once(() -> rig.stores.months().freeze(RateRig.MONTH, "1", "a")))
        .isTrue();
    assertThat(rig.stores.<Boolean>once(() -> rig.stores.months().freeze(RateRig.MONTH, "1", "b")))
        .isFalse();
    assertThat(everything(true)).isEqualTo(before);

    rest.forEach(rig::poll);
    rig.recheck(lives);
    assertThat(everything(true)).isEqualTo(before);
    rig.fold();
    assertThat(everything(true)).isEqualTo(before);
    assertThat(everything(false)).isNotEqualTo(before);
    assertThat(rig.rates(question(Dimension.STREET, EVERYTHING, false)).toString())
        .isEqualTo(naive());
    listsAgree();
    whoIsMeantSeesNothing();
    whatAnOlderReleaseSummedStays();
  }

  /** Of a line for each measure, as they were before, the migration makes the same sums. */
  private void whatAnOlderReleaseSummedStays() {
    rig.fold();
    var before = everything(true) + " " + everything(false);
    var jdbc = rig.stores.jdbc();
    jdbc.sql(
            """
            create table summed as
            select month, viewer, facet, value, place, restricted, about, later,
              (bit - 1)::smallint as measure, n
            from rate_cells cross join unnest(counted) with ordinality s (n, bit) where n <> 0
            union all
            select month, viewer, facet, value, place, restricted, about, later,
              (bit + 63)::smallint, n
            from rate_cells cross join unnest(excluded) with ordinality s (n, bit) where n <> 0
            """)
        .update();
    jdbc.sql("drop table rate_cells").update();
    jdbc.sql("alter table summed rename to rate_cells").update();
    jdbc.sql(text("/db/migration/V1125__sums_by_cell.sql")).update();
    assertThat(everything(true) + " " + everything(false)).isEqualTo(before);
  }

  private static String text(String resource) {
    try (var in = Objects.requireNonNull(FrozenMonthTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A complaint that is found out later is kept from whom it means, in the frozen month as well.
   */
  private void whoIsMeantSeesNothing() {
    var street = PEOPLE.get(2);
    var open = new Behind(null, Set.of(Measure.CASES));
    var question = question(Dimension.STREET, street, true);
    var seen = rig.scorecards.rows(question, open, new Slice(null, "", 1)).getFirst();
    long before = rig.scorecards.count(question, open);

    var marked = new ComplaintMarked("chief", List.of("staff:street"), null, null);
    rig.poll(List.of(new Played.Step(heard(seen.requestId(), marked), null)));

    assertThat(rig.scorecards.count(question, open)).isEqualTo(before - 1);
    assertThat(rig.scorecards.count(question.asOf(false), open)).isEqualTo(before - 1);
    assertThat(cases(question)).isEqualTo(before - 1);
    assertThat(cases(question(Dimension.STREET, PEOPLE.get(1), true)))
        .isEqualTo(rig.scorecards.count(question(Dimension.STREET, PEOPLE.get(1), true), open));
  }

  private void listsAgree() {
    for (var caller : PEOPLE) {
      for (boolean frozen : List.of(true, false)) {
        var question = question(Dimension.CATEGORY, caller, frozen);
        rig.scorecards
            .figures(question)
            .forEach(
                (key, sums) -> {
                  for (var measure : List.of(Measure.ASSESSED, Measure.SOLVED, Measure.CALLED)) {
                    assertThat(rig.scorecards.count(question, new Behind(key, Set.of(measure))))
                        .as("%s of %s in %s", measure, key, question)
                        .isEqualTo(sums.of(measure));
                  }
                });
      }
    }
  }

  private long cases(Question question) {
    return rig.scorecards.figures(question).values().stream()
        .mapToLong(it -> it.of(Measure.CASES))
        .sum();
  }

  private List<String> everything(boolean frozen) {
    var all = new ArrayList<String>();
    for (var by : Dimension.values()) {
      for (var caller : PEOPLE) {
        all.add(by + " " + rig.rates(question(by, caller, frozen)));
      }
    }
    return all;
  }

  private String naive() {
    var rates = new java.util.TreeMap<String, java.util.Map<String, List<Long>>>();
    new Naive(Dimension.STREET, lives)
        .rates()
        .forEach(
            (key, ofKey) -> {
              var figures = new java.util.TreeMap<String, List<Long>>();
              ofKey.forEach((rate, it) -> figures.put(rate, List.of(it[0], it[1])));
              rates.put(key, figures);
            });
    return rates.toString();
  }

  private static Question question(Dimension by, Caller caller, boolean frozen) {
    return new Question(RateRig.MONTH, by, frozen, caller);
  }

  private static Heard heard(java.util.UUID id, ComplaintMarked event) {
    var at = java.time.Instant.parse("2026-04-20T02:00:00Z");
    return new Heard(id, id, "dispatch", 99, 1, at, event, new Silent(id));
  }
}
