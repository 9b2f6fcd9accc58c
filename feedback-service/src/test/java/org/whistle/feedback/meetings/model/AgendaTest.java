package org.whistle.feedback.meetings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.meetings.model.AnyMeetings.MEETING;
import static org.whistle.feedback.meetings.model.AnyMeetings.anyDecision;
import static org.whistle.feedback.meetings.model.AnyMeetings.need;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An agenda fills itself, in an order that makes sense, and keeps what people did to it. */
class AgendaTest {
  private final UUID last = UUID.randomUUID();

  @Test
  void what_was_put_off_comes_first_and_many_before_one() {
    var putOff =
        Agenda.raised(last, UUID.randomUUID(), "0204", UUID.randomUUID())
            .decided(anyDecision(Outcome.PUT_OFF, null));
    var open =
        List.of(
            need("app", "waiting", 0),
            need("patrol", "waiting", 0),
            need("group", "underway", 0),
            need("app", "registered", 0),
            need("group", "underway", 12));
    assertThat(Agenda.of(MEETING, List.of(), List.of(putOff), open))
        .extracting(Item::source)
        .containsExactly(
            Source.CARRIED,
            Source.COLLECTIVE,
            Source.PAUSED,
            Source.CHAT,
            Source.PATROL,
            Source.NEED);
  }

  @Test
  void what_people_dropped_stays_dropped_however_often_it_fills_itself() {
    var need = need("app", "waiting", 0);
    var dropped = Agenda.of(MEETING, List.of(), List.of(), List.of(need)).getFirst().dropped(true);
    assertThat(Agenda.of(MEETING, List.of(dropped), List.of(), List.of(need)))
        .containsExactly(dropped);
  }

  @Test
  void a_request_that_was_put_off_is_there_once() {
    var need = need("app", "underway", 0);
    var putOff = Agenda.raised(last, need.requestId()).decided(anyDecision(Outcome.PUT_OFF, null));
    var agenda = Agenda.of(MEETING, List.of(), List.of(putOff), List.of(need));
    assertThat(agenda).hasSize(1);
    assertThat(agenda.getFirst().source()).isEqualTo(Source.CARRIED);
    assertThat(agenda.getFirst().subject().carried()).isEqualTo(putOff.id());
    assertThat(agenda.getFirst().decision()).isNull();
  }
}
