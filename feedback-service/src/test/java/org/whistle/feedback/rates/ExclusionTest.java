package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.Sums;

/** What two persons take out of the figures leaves each of them, and is never out of sight. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExclusionTest {
  private static final List<Caller> PEOPLE =
      List.of(
          Caller.service("test"),
          new Caller("command", "x", Set.of(Role.COMMAND), "990101", null, null),
          new Caller("community", "x", Set.of(Role.COMMUNITY), "990101002001", null, null),
          new Caller("unit", "x", Set.of(Role.DEPARTMENT), null, "D01", null));

  private final List<Life> lives = new Lives(31).some(1_500);
  private final RateRig rig = new RateRig();

  @BeforeAll
  void play() {
    rig.play(lives, new Random(5));
  }

  @Test
  void each_figure_loses_what_is_excluded_and_says_how_many() {
    var before = all(false);
    exclude(0, 15);
    assertLost(before, false);
    rig.fold();
    assertLost(before, false);

    freeze();
    var frozen = all(true);
    var sofar = all(false);
    exclude(1, 15);
    assertThat(text(all(true))).isEqualTo(text(frozen));
    assertThat(text(all(false))).isNotEqualTo(text(sofar));
    assertLost(before, false);
  }

  /** Every so-manieth case, and one answer of every other one. */
  private void exclude(int from, int step) {
    for (int i = from; i < lives.size(); i += step) {
      var life = lives.get(i);
      var part =
          i % 2 == 0 || life.answers().isEmpty()
              ? CaseFacts.CASE
              : "answer:" + life.answers().getFirst().id();
      rig.exclude(life.id(), part);
    }
  }

  private void freeze() {
    assertThat(rig.stores.<Boolean>once(() -> rig.stores.months().freeze(RateRig.MONTH, "1", "a")))
        .isTrue();
  }

  /** For each figure: what it was is what it is now, and what was excluded from it. */
  private void assertLost(Map<Question, Map<String, Sums>> before, boolean frozen) {
    var excluded = new ArrayList<Long>();
    all(frozen)
        .forEach(
            (question, figures) -> {
              assertThat(figures.keySet()).isEqualTo(before.get(question).keySet());
              figures.forEach(
                  (key, sums) -> {
                    for (var measure : Measure.values()) {
                      long out = sums.excluded(Set.of(measure));
                      assertThat(sums.of(measure) + out)
                          .as("%s of %s in %s", measure, key, question)
                          .isEqualTo(before.get(question).get(key).of(measure));
                      excluded.add(out);
                    }
                    assertListed(question, key, sums);
                  });
            });
    assertThat(excluded).anyMatch(it -> it > 0);
  }

  private void assertListed(Question question, String key, Sums sums) {
    for (var measure : List.of(Measure.ASSESSED, Measure.ANSWERS, Measure.CALLED)) {
      var of = Set.of(measure);
      assertThat(listed(question, new Behind(key, of))).isEqualTo(sums.of(measure));
      assertThat(listed(question, new Behind(key, of, true))).isEqualTo(sums.excluded(of));
    }
  }

  private long listed(Question question, Behind behind) {
    long rows = rig.scorecards.rows(question, behind, new Slice(null, "", 100_000)).size();
    assertThat(rig.scorecards.count(question, behind)).isEqualTo(rows);
    return rows;
  }

  private Map<Question, Map<String, Sums>> all(boolean frozen) {
    var all = new java.util.LinkedHashMap<Question, Map<String, Sums>>();
    for (var caller : PEOPLE) {
      for (var by : List.of(Dimension.STREET, Dimension.CATEGORY, Dimension.UNIT)) {
        var question = new Question(RateRig.MONTH, by, frozen, caller);
        all.put(question, rig.scorecards.figures(question));
      }
    }
    return all;
  }

  private static String text(Map<Question, Map<String, Sums>> all) {
    var text = new StringBuilder();
    all.forEach(
        (question, figures) ->
            figures.forEach(
                (key, sums) -> {
                  for (var it : Measure.values()) {
                    text.append(key).append(sums.of(it)).append('/');
                    text.append(sums.excluded(Set.of(it))).append(' ');
                  }
                }));
    return text.toString();
  }
}
