package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.chaos.check.AnyFile.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.chaos.load.Outcome;

/** What the clients were told against what the journals say. */
class AnsweredTest {
  private final Promise once = new WhatWasAnsweredIsSaidOnce();

  private static AnyFile contact(Outcome outcome, int times) {
    var file = AnyFile.taken().call("contact", "contact.made", outcome, "c");
    for (int i = 0; i < times; i++) {
      file.and("dispatch", "contact.made", by("c"));
    }
    return file;
  }

  private static Map<String, Object> by(String text) {
    var fields = new HashMap<>(words(text));
    fields.put("by", "community");
    return fields;
  }

  @Test
  void an_acknowledged_move_that_no_journal_has_is_lost() {
    assertThat(contact(Outcome.ACKNOWLEDGED, 0).found(once)).hasSize(1);
    assertThat(contact(Outcome.ACKNOWLEDGED, 1).found(once)).isEmpty();
  }

  @Test
  void an_acknowledged_move_that_stands_twice_is_found() {
    assertThat(contact(Outcome.ACKNOWLEDGED, 2).found(once)).hasSize(1);
  }

  @Test
  void an_unknown_move_may_stand_once_and_not_twice() {
    assertThat(contact(Outcome.UNKNOWN, 0).found(once)).isEmpty();
    assertThat(contact(Outcome.UNKNOWN, 1).found(once)).isEmpty();
    assertThat(contact(Outcome.UNKNOWN, 2).found(once)).hasSize(1);
  }

  @Test
  void a_refused_move_that_stands_in_the_journal_is_found() {
    assertThat(contact(Outcome.REFUSED, 0).found(once)).isEmpty();
    assertThat(contact(Outcome.REFUSED, 1).found(once)).hasSize(1);
  }

  @Test
  void calls_with_one_key_are_one_attempt() {
    var key = UUID.randomUUID();
    var file =
        AnyFile.taken()
            .call(key, "contact", "contact.made", Outcome.UNKNOWN, "c")
            .call(key, "contact", "contact.made", Outcome.ACKNOWLEDGED, "c");
    assertThat(file.found(once)).hasSize(1);
    assertThat(file.and("dispatch", "contact.made", by("c")).found(once)).isEmpty();
  }

  @Test
  void a_refusal_after_an_unknown_outcome_does_not_make_it_certain() {
    var key = UUID.randomUUID();
    var file =
        AnyFile.taken()
            .call(key, "contact", "contact.made", Outcome.UNKNOWN, "c")
            .call(key, "contact", "contact.made", Outcome.REFUSED, "c");
    assertThat(file.and("dispatch", "contact.made", by("c")).found(once)).isEmpty();
  }

  @Test
  void a_redo_of_what_is_archived_by_then_is_said_as_a_request_more() {
    var again = new HashMap<>(words("r"));
    var file = AnyFile.taken().call("redo", "redo.asked", Outcome.ACKNOWLEDGED, "r");
    assertThat(file.and("feedback", "wish.said", again).found(once)).hasSize(1);
    again.put("kind", "again");
    assertThat(file.and("feedback", "wish.said", again).found(once)).isEmpty();
  }

  @Test
  void two_moves_that_make_the_same_event_are_counted_together() {
    var file =
        AnyFile.taken()
            .call("come", "whistle.checked-in", Outcome.ACKNOWLEDGED, null)
            .call("check-in", "whistle.checked-in", Outcome.REFUSED, null);
    assertThat(file.found(once)).hasSize(1);
    assertThat(file.and("dispatch", "whistle.checked-in", by("c")).found(once)).isEmpty();
    assertThat(file.and("dispatch", "whistle.checked-in", by("c")).found(once)).hasSize(1);
  }

  @Test
  void who_has_come_has_nothing_left_to_say() {
    var came = Map.of("by", "community", "presence", Map.of("onSite", true));
    var asked = Map.of("by", "community", "presence", Map.of("onSite", false));
    for (var move : List.of("sign whistle.signed", "arrive whistle.arrived")) {
      var words = move.split(" ");
      var file = AnyFile.taken().call(words[0], words[1], Outcome.ACKNOWLEDGED, null);
      assertThat(file.found(once)).as(move).hasSize(1);
      assertThat(file.and("dispatch", "whistle.checked-in", came).found(once)).as(move).isEmpty();
    }
    var far = AnyFile.taken().call("arrive", "whistle.arrived", Outcome.ACKNOWLEDGED, null);
    assertThat(far.and("dispatch", "whistle.checked-in", asked).found(once)).hasSize(1);
  }

  @Test
  void moves_without_words_are_counted_by_person() {
    var taken = AnyFile.taken().call("take", "request.taken", Outcome.ACKNOWLEDGED, null);
    assertThat(taken.found(once)).isEmpty();
    assertThat(taken.call("take", "request.taken", Outcome.ACKNOWLEDGED, null).found(once))
        .as("taking what one has is nothing to do")
        .isEmpty();
    var lost = AnyFile.waiting().call("take", "request.taken", Outcome.ACKNOWLEDGED, null);
    assertThat(lost.found(once)).hasSize(1);
    var refused = AnyFile.taken().call("take", "request.taken", Outcome.REFUSED, null);
    assertThat(refused.found(once)).hasSize(1);
  }

  @Test
  void a_fruitless_visit_is_not_taken_for_one_that_reached_somebody() {
    var file = AnyFile.taken().call("no-contact", "visit.recorded", Outcome.ACKNOWLEDGED, null);
    file.and("feedback", "visit.recorded", Map.of("by", "community", "outcome", "reached"));
    assertThat(file.found(once)).hasSize(1);
    file.and("feedback", "visit.recorded", Map.of("by", "community", "outcome", "no-contact"));
    assertThat(file.found(once)).isEmpty();
  }

  @Test
  void a_showing_of_personal_data_without_a_trace_is_found() {
    var file = AnyFile.taken().call("reveal", "reveal", Outcome.ACKNOWLEDGED, null);
    assertThat(file.found(once)).hasSize(1);
    assertThat(file.row("intake.reveals", "by", "community").found(once)).isEmpty();
  }

  @Test
  void one_key_that_is_answered_in_two_ways_is_found() {
    var key = UUID.randomUUID();
    var file =
        AnyFile.taken()
            .call(key, "contact", "contact.made", Outcome.ACKNOWLEDGED, "c")
            .call(key, "contact", "contact.made", Outcome.ACKNOWLEDGED, "c");
    assertThat(file.found(new TheSameKeyGetsTheSameAnswer())).hasSize(1);
  }

  @Test
  void an_answered_pointing_that_some_service_does_not_have_is_found() {
    var everywhere = new EveryRequestStandsEverywhereOnce();
    for (var table :
        new String[] {
          "intake.requests", "dispatch.handlings", "tracking.cases", "feedback.matters"
        }) {
      assertThat(AnyFile.waiting().without(table).found(everywhere)).as(table).hasSize(1);
    }
    var nowhere = new AnyFile().call("point", "request.pointed", Outcome.ACKNOWLEDGED, "p");
    assertThat(nowhere.found(everywhere)).hasSize(1);
  }
}
