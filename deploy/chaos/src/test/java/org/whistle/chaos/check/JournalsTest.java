package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Journals, topic and inboxes against each other. */
class JournalsTest {
  private final Promise topic = new TheTopicIsWhatTheJournalsSay(Set.of());

  private static Said numbered(Said it, long sequence, String heard) {
    return new Said(
        UUID.randomUUID(),
        it.producer(),
        sequence,
        it.type(),
        it.cycle(),
        heard,
        it.at(),
        it.body());
  }

  @Test
  void a_gap_in_a_sequence_is_found() {
    var file = AnyFile.taken();
    file.adds(numbered(file.last("dispatch"), 9, "intake=1"));
    assertThat(file.found(new SequencesHaveNeitherGapNorRepeat())).hasSize(1);
  }

  @Test
  void an_event_id_that_is_used_twice_is_found() {
    var file = AnyFile.taken();
    var it = file.last("dispatch");
    file.adds(new Said(it.eventId(), "tracking", 1, "x", 1, "", it.at(), "{}"));
    assertThat(file.found(new SequencesHaveNeitherGapNorRepeat())).hasSize(1);
  }

  @Test
  void an_event_that_never_came_to_the_topic_is_found() {
    var file = AnyFile.taken();
    file.everything().stream().skip(1).forEach(it -> file.line(AnyFile.lineOf(it)));
    assertThat(file.found(topic)).singleElement().asString().contains("isn't on the topic");
  }

  @Test
  void an_event_that_says_something_else_on_the_topic_is_found() {
    var file = AnyFile.taken();
    file.everything().forEach(it -> file.line(AnyFile.lineOf(it)));
    var it = file.last("dispatch");
    file.line(new Line(it.eventId(), "dispatch", it.sequence(), 1));
    assertThat(file.found(topic)).singleElement().asString().contains("something else");
  }

  @Test
  void an_event_that_no_journal_has_is_found_unless_it_is_known() {
    var file = AnyFile.taken();
    file.everything().forEach(it -> file.line(AnyFile.lineOf(it)));
    var poison = UUID.randomUUID();
    file.line(new Line(poison, "dispatch", 9, 1));
    assertThat(file.found(topic)).singleElement().asString().contains("in no journal");
    assertThat(file.found(new TheTopicIsWhatTheJournalsSay(Set.of(poison)))).isEmpty();
  }

  @Test
  void a_service_that_has_not_heard_all_is_found() {
    var file = AnyFile.taken().row("feedback.request_marks", "marks", "dispatch=1,intake=1");
    assertThat(file.found(new EveryServiceHeardEverything())).hasSize(1);
  }

  @Test
  void what_is_held_or_parked_is_found_unless_it_is_known() {
    var id = UUID.randomUUID();
    var file =
        AnyFile.taken()
            .row("dispatch.kept", "reason", "parked", "producer", "intake", "event_id", id)
            .row("dispatch.kept", "reason", "held", "producer", "intake");
    assertThat(file.found(new NothingIsHeldOrParked(Set.of()))).hasSize(2);
    assertThat(file.found(new NothingIsHeldOrParked(Set.of(id)))).hasSize(1);
  }

  @Test
  void a_service_that_waits_for_nothing_is_found() {
    var file =
        AnyFile.taken()
            .row("feedback.request_marks", "marks", "dispatch=2,intake=1", "waiting", true);
    assertThat(file.found(new NothingIsHeldOrParked(Set.of()))).hasSize(1);
  }

  @Test
  void an_event_whose_cause_can_never_come_is_found() {
    var file = AnyFile.taken();
    file.adds(numbered(file.last("dispatch"), 3, "feedback=4,intake=1"));
    assertThat(file.found(new CausesComeBeforeEffects())).hasSize(1);
  }

  @Test
  void an_event_that_speaks_of_what_its_writer_had_not_heard_is_found() {
    var file = AnyFile.taken();
    file.adds(numbered(file.last("dispatch"), 3, ""));
    assertThat(file.found(new CausesComeBeforeEffects())).hasSize(1);
  }

  @Test
  void a_line_of_the_case_file_that_is_missing_or_made_up_is_found() {
    var file = AnyFile.taken().row("tracking.timeline", "event_id", "x", "producer", "dispatch");
    assertThat(file.found(new TheCaseFileHasEachEventOnce())).hasSize(4);
  }

  @Test
  void a_line_that_stands_twice_is_found() {
    var file = AnyFile.waiting();
    file.everything()
        .forEach(
            it ->
                file.row("tracking.timeline", "event_id", it.eventId(), "producer", it.producer()));
    assertThat(file.found(new TheCaseFileHasEachEventOnce())).isEmpty();
    file.row("tracking.timeline", "event_id", file.last("intake").eventId(), "producer", "intake");
    assertThat(file.found(new TheCaseFileHasEachEventOnce())).hasSize(1);
  }

  @Test
  void a_record_that_is_repeated_to_the_byte_counts_once() {
    var it = AnyFile.waiting().last("intake");
    var again = AnyFile.lineOf(it);
    assertThat(again).isEqualTo(AnyFile.lineOf(it));
    assertThat(Said.marks("dispatch=3,intake=1")).isEqualTo(Map.of("dispatch", 3L, "intake", 1L));
  }
}
