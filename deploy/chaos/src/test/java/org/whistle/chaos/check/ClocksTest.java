package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.chaos.check.AnyFile.NINE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The take clock of the made-up request opens at 9:02 and is due at 9:32. */
class ClocksTest {
  private final Promise run = new ClocksRunAsLongAsTheyMust();

  private static Promise missesAt(int minutes) {
    return new EachMissIsAnnouncedOnce(NINE.plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void a_clock_that_runs_on_after_it_was_kept_is_found() {
    assertThat(AnyFile.taken().stop("take", null).found(run)).hasSize(2);
  }

  @Test
  void a_clock_that_was_stopped_by_nothing_is_found() {
    assertThat(AnyFile.waiting().stop("take", NINE.plusSeconds(300)).found(run)).hasSize(2);
  }

  @Test
  void a_clock_that_counts_to_another_moment_is_found() {
    assertThat(AnyFile.taken().stop("take", NINE.plusSeconds(1)).found(run)).hasSize(1);
  }

  @Test
  void a_clock_that_was_opened_by_nothing_is_found() {
    assertThat(AnyFile.waiting().without("tracking.clock_ledger").found(run)).hasSize(1);
  }

  @Test
  void two_clocks_of_a_kind_that_run_at_once_are_found() {
    var file = AnyFile.waiting();
    assertThat(file.clock("take", file.last("dispatch")).found(run)).hasSize(1);
  }

  @Test
  void only_the_called_unit_s_answer_to_that_whistle_stops_its_clock() {
    var file = AnyFile.taken();
    var blown = file.says("dispatch", "whistle.blown", Map.of("whistleId", "w"));
    file.clock("check-in", blown).about("check-in", "D06");
    file.and("dispatch", "whistle.checked-in", Map.of("whistleId", "w", "unit", "D07"));
    file.and("dispatch", "whistle.checked-in", Map.of("whistleId", "v", "unit", "D06"));
    assertThat(file.found(run)).isEmpty();
    var answer =
        file.says("dispatch", "whistle.checked-in", Map.of("whistleId", "w", "unit", "D06"));
    assertThat(file.found(run)).hasSize(1);
    assertThat(file.stop("check-in", answer.at()).found(run)).isEmpty();
  }

  @Test
  void a_visit_s_clocks_go_on_after_the_work_and_end_by_feedback_s_word() {
    var file = AnyFile.taken();
    file.and("dispatch", "request.resolved", Map.of()).stands("resolved");
    var due = file.says("feedback", "visit.due", Map.of("visitId", "v"));
    file.clock("visit", due).about("visit", "v");
    file.and("feedback", "visit.recorded", Map.of("visitId", "v", "outcome", "no-contact"));
    assertThat(file.found(run)).isEmpty();
    var reached =
        file.says("feedback", "visit.recorded", Map.of("visitId", "v", "outcome", "reached"));
    assertThat(file.found(run)).hasSize(1);
    assertThat(file.stop("visit", reached.at()).found(run)).isEmpty();
  }

  @Test
  void a_first_try_gives_way_to_one_at_the_time_that_its_resident_named() {
    var file = AnyFile.taken();
    file.and("dispatch", "request.resolved", Map.of()).stands("resolved");
    var due = file.says("feedback", "visit.due", Map.of("visitId", "v"));
    file.clock("visit-try", due).about("visit-try", "v");
    var agreed = file.says("feedback", "visit.appointed", Map.of("visitId", "v"));
    assertThat(file.found(run)).hasSize(1);
    assertThat(file.stop("visit-try", agreed.at()).found(run)).isEmpty();
  }

  @Test
  void the_clock_of_a_re_do_ends_when_that_one_is_decided() {
    var file = AnyFile.taken();
    file.and("dispatch", "request.resolved", Map.of()).stands("resolved");
    var asked = file.says("feedback", "redo.asked", Map.of("redoId", "r"));
    file.clock("redo", asked).about("redo", "r");
    file.and("feedback", "redo.decided", Map.of("redoId", "another"));
    assertThat(file.found(run)).isEmpty();
    var decided = file.says("feedback", "redo.decided", Map.of("redoId", "r"));
    assertThat(file.found(run)).hasSize(1);
    assertThat(file.stop("redo", decided.at()).found(run)).isEmpty();
  }

  @Test
  void reclassified_a_promise_gives_way_to_a_nearer_one_or_was_lowered() {
    var promise = new WhatIsReclassifiedIsNotDueLater();
    var file = AnyFile.taken();
    file.clock("respond", file.last("dispatch"));
    var urgent = file.says("dispatch", "request.reclassified", Map.of("lowered", false));
    file.stops("respond", urgent);
    assertThat(file.found(run)).isEmpty();
    assertThat(file.found(promise)).hasSize(2);
    file.clock("respond", "again", urgent, 60);
    assertThat(file.found(promise)).isEmpty();

    var later = file.says("dispatch", "request.reclassified", Map.of("lowered", true));
    file.stops("again", later).clock("respond", "at last", later, 90_000);
    assertThat(file.found(promise)).isEmpty();
    assertThat(file.found(run)).isEmpty();
    var silently = file.says("dispatch", "request.reclassified", Map.of("lowered", false));
    file.stops("at last", silently).clock("respond", "silently", silently, 99_000);
    assertThat(file.found(promise)).hasSize(1);
  }

  @Test
  void a_withdrawal_counts_from_when_it_was_asked_for() {
    var file = AnyFile.waiting().and("intake", "withdrawal.asked", Map.of("askId", "a"));
    file.and("dispatch", "request.withdrawn", Map.of("askId", "a")).stands("withdrawn");
    assertThat(file.stop("take", file.last("intake").at()).found(run)).isEmpty();
    assertThat(file.stop("take", file.last("dispatch").at()).found(run)).isEmpty();
    assertThat(file.stop("take", NINE).found(run)).hasSize(1);
  }

  @Test
  void a_clock_that_is_due_and_never_called_missed_is_found() {
    assertThat(AnyFile.waiting().found(missesAt(32))).as("within the grace").isEmpty();
    assertThat(AnyFile.waiting().found(missesAt(40))).hasSize(1);
    assertThat(AnyFile.waiting().missed("take").found(missesAt(40))).isEmpty();
  }

  @Test
  void a_clock_that_is_called_missed_twice_is_found() {
    assertThat(AnyFile.waiting().missed("take").missed("take").found(missesAt(40)))
        .anyMatch(it -> it.contains("called missed 2 times"));
  }

  @Test
  void a_clock_that_was_kept_in_time_and_is_called_missed_is_found() {
    assertThat(AnyFile.taken().missed("take").found(missesAt(40))).hasSize(1);
    assertThat(AnyFile.taken().found(missesAt(40))).isEmpty();
  }

  @Test
  void a_clock_that_was_stopped_late_has_to_be_called_missed() {
    var late = NINE.plus(Duration.ofHours(1));
    assertThat(AnyFile.taken().stop("take", late).found(missesAt(90))).hasSize(1);
  }

  @Test
  void a_ledger_that_does_not_know_of_the_verdict_is_found() {
    var file = AnyFile.waiting().missed("take").without("tracking.clock_ledger");
    assertThat(file.found(missesAt(40))).hasSize(1);
  }

  @Test
  void a_verdict_on_a_clock_that_there_is_not_is_found() {
    var file = AnyFile.waiting().and("tracking", "clock.missed", Map.of("clockId", "x"));
    assertThat(file.found(missesAt(10))).hasSize(1);
  }
}
