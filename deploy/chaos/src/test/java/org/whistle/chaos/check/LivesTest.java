package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What became of a request, as everybody has it. */
class LivesTest {
  private final Promise moves = new OnlyLegalMovesAreMade(Lifecycle.drawn());
  private final Promise asks = new EachAskIsAnsweredOnce();
  private final Promise views = new EveryViewTellsTheSameLife();

  @Test
  void the_diagram_that_is_built_in_has_the_lifecycle() {
    assertThat(Lifecycle.drawn().next(Set.of("Waiting"), "request.taken")).containsExactly("Taken");
    assertThat(Lifecycle.drawn().next(Set.of("Taken"), "request.taken")).isEmpty();
    assertThat(Lifecycle.drawn().next(Set.of("Suspended"), "request.resumed"))
        .containsExactlyInAnyOrder("Taken", "Responded");
    assertThat(Lifecycle.drawn().isMove("whistle.blown")).isFalse();
    assertThat(Lifecycle.wire("HardCase")).isEqualTo("hard-case");
  }

  @Test
  void a_request_that_is_taken_twice_is_found() {
    var file = AnyFile.taken().and("dispatch", "request.taken", Map.of("by", "grid-worker"));
    assertThat(file.found(moves)).singleElement().asString().contains("no move from Taken");
  }

  @Test
  void a_row_that_is_not_where_its_events_lead_is_found() {
    assertThat(AnyFile.taken().stands("responded").found(moves)).hasSize(1);
  }

  @Test
  void a_row_with_another_rule_than_was_said_is_found() {
    var rules = new EachRequestStandsByTheRuleThatWasSaid();
    var routed = Map.of("routed", Map.of("rules", "2026.1", "rule", "0106"));
    var file = AnyFile.taken().and("dispatch", "request.reclassified", routed);
    assertThat(file.found(rules)).hasSize(1);
    assertThat(file.set("dispatch.handlings", "rule", "2026.1 0106").found(rules)).isEmpty();
    assertThat(file.set("dispatch.handlings", "rule", "2026.1 0101").found(rules)).hasSize(1);
  }

  @Test
  void an_ask_that_nobody_answers_is_found() {
    var file = AnyFile.taken().and("intake", "amendment.asked", Map.of("askId", "a"));
    assertThat(file.found(asks)).hasSize(1);
    file.and("dispatch", "ask.refused", Map.of("askId", "a"));
    assertThat(file.found(asks)).isEmpty();
  }

  @Test
  void an_ask_that_is_answered_twice_is_found() {
    var file =
        AnyFile.taken()
            .and("intake", "amendment.asked", Map.of("askId", "a"))
            .and("dispatch", "request.amended", Map.of("askId", "a"))
            .and("dispatch", "request.amended", Map.of("askId", "a"));
    assertThat(file.found(asks)).hasSize(1);
  }

  @Test
  void an_answer_to_nobody_is_found() {
    var file = AnyFile.taken().and("dispatch", "request.withdrawn", Map.of("askId", "a"));
    assertThat(file.found(asks)).hasSize(1);
  }

  @Test
  void an_agreed_redo_that_opens_nothing_or_twice_is_found() {
    var redo = Map.of("redoId", "r", "agreed", true);
    var file =
        AnyFile.taken()
            .and("feedback", "redo.asked", Map.of("redoId", "r"))
            .and("feedback", "redo.decided", redo);
    assertThat(file.found(asks)).hasSize(1);
    assertThat(file.and("dispatch", "request.reopened", Map.of()).found(asks)).isEmpty();
    assertThat(file.and("dispatch", "request.reopened", Map.of()).found(asks)).hasSize(1);
  }

  @Test
  void a_redo_that_is_decided_twice_is_found() {
    var refused = Map.of("redoId", "r", "agreed", false);
    var file =
        AnyFile.taken()
            .and("feedback", "redo.asked", Map.of("redoId", "r"))
            .and("feedback", "redo.decided", refused)
            .and("feedback", "redo.decided", refused);
    assertThat(file.found(asks)).hasSize(1);
  }

  @Test
  void a_supervisor_who_is_added_twice_for_one_miss_is_found() {
    var miss = Map.of("clockId", "c", "clock", "respond");
    var file = AnyFile.taken().and("tracking", "clock.missed", miss);
    assertThat(file.found(asks)).hasSize(1);
    file.and("dispatch", "supervision.added", Map.of("clockId", "c"));
    assertThat(file.found(asks)).isEmpty();
    file.and("dispatch", "supervision.added", Map.of("clockId", "c", "tier", "district"));
    assertThat(file.found(asks)).isEmpty();
    file.and("dispatch", "supervision.added", Map.of("clockId", "c"));
    assertThat(file.found(asks)).hasSize(1);
  }

  @Test
  void a_hard_case_of_the_ladder_answers_no_redo() {
    var hard = Map.of("reason", "nobody-takes");
    var file = AnyFile.waiting().and("dispatch", "hard-case.declared", hard);
    assertThat(file.found(asks)).isEmpty();
    var third = Map.of("reason", "redone-three-times");
    assertThat(file.and("dispatch", "hard-case.declared", third).found(asks)).hasSize(1);
  }

  @Test
  void a_request_that_is_passed_up_more_often_than_its_taking_was_missed_is_found() {
    var up = Map.of("cause", "take-missed");
    assertThat(AnyFile.waiting().and("dispatch", "request.escalated", up).found(asks)).hasSize(1);
  }

  @Test
  void views_that_differ_are_found() {
    for (var column : List.of("state", "desk", "cycle", "holding", "holder")) {
      assertThat(AnyFile.taken().set("tracking.cases", column, "x").found(views))
          .as(column)
          .hasSize(1);
    }
    assertThat(AnyFile.taken().set("intake.requests", "ended", "archived").found(views)).hasSize(1);
    assertThat(AnyFile.taken().set("intake.requests", "cycle", 2).found(views)).hasSize(1);
    assertThat(AnyFile.taken().set("dispatch.handlings", "units", "D06").found(views)).hasSize(1);
  }

  @Test
  void a_matter_that_stands_elsewhere_than_its_events_lead_is_found() {
    var matters = new MattersStandWhereFeedbackSays();
    var file = AnyFile.taken().and("feedback", "visit.due", Map.of());
    assertThat(file.found(matters)).hasSize(1);
    assertThat(file.matter("visit-awaited", null).found(matters)).isEmpty();
    file.and("feedback", "matter.settled", Map.of("outcome", "solved"));
    assertThat(file.matter("settled", "no-contact").found(matters)).hasSize(2);
    assertThat(file.matter("settled", "solved").found(matters)).isEmpty();
    assertThat(file.and("feedback", "request.rated", Map.of()).found(matters)).hasSize(1);
  }

  @Test
  void a_unit_that_is_done_before_it_checked_in_or_whose_row_differs_is_found() {
    var whistles = new WhistlesStandWhereUnitsSaid();
    var unit = Map.of("whistleId", "w", "unit", "D06");
    var file =
        AnyFile.taken()
            .and("dispatch", "whistle.blown", Map.of("whistleId", "w", "units", List.of("D06")))
            .row("dispatch.whistle_parts", "whistle_id", "w", "unit", "D06", "state", "called");
    assertThat(file.found(whistles)).isEmpty();
    assertThat(file.and("dispatch", "whistle.done", unit).found(whistles)).hasSize(2);
  }

  @Test
  void what_is_put_off_without_an_approval_or_decided_twice_is_found() {
    var allowed = new WhatIsPutOffWasAllowed();
    var about = Map.of("decisionId", "d", "kind", "extension");
    var yes = Map.of("decisionId", "d", "kind", "extension", "approved", true);
    var file = AnyFile.taken().and("dispatch", "decision.asked", about);
    assertThat(file.found(allowed)).hasSize(1);
    file.row("dispatch.decisions", "id", "d");
    assertThat(file.found(allowed)).isEmpty();
    assertThat(file.and("dispatch", "request.extended", about).found(allowed)).hasSize(1);
    file.forgets("dispatch").and("dispatch", "decision.made", yes);
    file.set("dispatch.decisions", "approved", true);
    assertThat(file.found(allowed)).singleElement().asString().contains("0 of request.extended");
    assertThat(file.and("dispatch", "request.extended", about).found(allowed)).isEmpty();
    assertThat(file.and("dispatch", "decision.made", yes).found(allowed)).hasSize(1);
  }

  @Test
  void a_proposed_whistle_that_was_allowed_and_is_not_that_one_is_found() {
    var allowed = new WhatIsPutOffWasAllowed();
    var proposed = Map.of("whistleId", "w");
    var about = Map.of("decisionId", "d", "kind", "whistle", "whistle", proposed);
    var yes = Map.of("decisionId", "d", "kind", "whistle", "approved", true);
    var file = AnyFile.taken().and("dispatch", "decision.asked", about);
    file.row("dispatch.decisions", "id", "d");
    file.set("dispatch.decisions", "approved", true);
    file.and("dispatch", "decision.made", yes);
    file.and("dispatch", "whistle.blown", Map.of("whistleId", "another"));
    assertThat(file.found(allowed)).singleElement().asString().contains("0 of whistle.blown");
    file.and("dispatch", "whistle.blown", Map.of("whistleId", "w"));
    assertThat(file.found(allowed)).isEmpty();
  }
}
