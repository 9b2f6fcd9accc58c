package org.whistle.feedback.meetings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.meetings.model.AnyMeetings.NOW;
import static org.whistle.feedback.meetings.model.AnyMeetings.TODAY;
import static org.whistle.feedback.meetings.model.AnyMeetings.anyCalledOff;
import static org.whistle.feedback.meetings.model.AnyMeetings.anyClosed;
import static org.whistle.feedback.meetings.model.AnyMeetings.anyDecision;
import static org.whistle.feedback.meetings.model.AnyMeetings.anyHeld;
import static org.whistle.feedback.meetings.model.AnyMeetings.anyItem;
import static org.whistle.feedback.meetings.model.AnyMeetings.anyPlanned;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Planned, held, closed, or called off: each arrow walked, everything else refused. */
class CourseTest {

  @Test
  void every_arrow_is_walked() {
    var walked =
        Stream.of(
                arrow(anyPlanned(), Course.hold(anyPlanned(), NOW)),
                arrow(anyPlanned(), Course.callOff(anyPlanned(), "weather")),
                arrow(anyHeld(), Course.close(anyHeld(), List.of(), NOW)))
            .collect(Collectors.toSet());
    assertThat(walked).isEqualTo(drawn());
  }

  @Test
  void nothing_is_begun_closed_or_called_off_out_of_turn() {
    assertThat(Course.hold(anyHeld(), NOW)).isEqualTo(Step.refused(Why.MEETING_HELD));
    assertThat(Course.hold(anyClosed(), NOW)).isEqualTo(Step.refused(Why.MEETING_OVER));
    assertThat(Course.hold(anyCalledOff(), NOW)).isEqualTo(Step.refused(Why.MEETING_OVER));
    assertThat(Course.close(anyPlanned(), List.of(), NOW))
        .isEqualTo(Step.refused(Why.MEETING_NOT_HELD));
    assertThat(Course.close(anyClosed(), List.of(), NOW)).isEqualTo(Step.refused(Why.MEETING_OVER));
    assertThat(Course.callOff(anyHeld(), "weather")).isEqualTo(Step.refused(Why.MEETING_HELD));
    assertThat(Course.callOff(anyClosed(), "weather")).isEqualTo(Step.refused(Why.MEETING_OVER));
  }

  @Test
  void a_meeting_closes_once_each_item_has_its_decision() {
    var dropped = anyItem().dropped(true);
    var putOff = anyItem().decided(anyDecision(Outcome.PUT_OFF, null));
    assertThat(Course.close(anyHeld(), List.of(anyItem(), putOff), NOW))
        .isEqualTo(Step.refused(Why.ITEMS_UNDECIDED));
    assertThat(Course.close(anyHeld(), List.of(dropped, putOff), NOW))
        .isEqualTo(Step.to(anyHeld().closed(NOW)));
  }

  @Test
  void an_item_is_decided_once_while_the_meeting_is_held() {
    var task = anyDecision(Outcome.TASK, "2026-12-05");
    var item = anyItem();
    assertThat(Deciding.decide(anyHeld(), item, task, TODAY))
        .isEqualTo(Step.to(item.decided(task)));
    assertThat(Deciding.decide(anyHeld(), item.decided(task), task, TODAY))
        .isEqualTo(Step.refused(Why.ITEM_DECIDED));
    assertThat(Deciding.decide(anyPlanned(), item, task, TODAY))
        .isEqualTo(Step.refused(Why.MEETING_NOT_HELD));
    assertThat(Deciding.decide(anyClosed(), item, task, TODAY))
        .isEqualTo(Step.refused(Why.MEETING_OVER));
    assertThat(Deciding.decide(anyHeld(), item, anyDecision(Outcome.TASK, "2026-11-20"), TODAY))
        .isEqualTo(Step.refused(Why.DUE_IN_THE_PAST));
  }

  @Test
  void a_task_is_done_once_and_nothing_else_is() {
    var task = anyItem().decided(anyDecision(Outcome.TASK, "2026-12-05"));
    var done = ((Step.To<Item>) Deciding.finish(task, AnyMeetings.SIGNED)).next();
    assertThat(done.decision().done()).isEqualTo(AnyMeetings.SIGNED);
    assertThat(Deciding.finish(done, AnyMeetings.SIGNED)).isEqualTo(Step.refused(Why.TASK_DONE));
    assertThat(Deciding.finish(anyItem(), AnyMeetings.SIGNED))
        .isEqualTo(Step.refused(Why.ITEM_NOT_A_TASK));
  }

  @Test
  void an_agenda_is_changed_until_the_meeting_begins_and_added_to_until_it_ends() {
    var item = anyItem();
    assertThat(Deciding.drop(anyPlanned(), item)).isEqualTo(Step.to(item.dropped(true)));
    assertThat(Deciding.drop(anyHeld(), item)).isEqualTo(Step.refused(Why.MEETING_HELD));
    assertThat(Deciding.drop(anyClosed(), item)).isEqualTo(Step.refused(Why.MEETING_OVER));
    assertThat(Deciding.change(anyHeld(), item)).isEqualTo(Step.to(item));
    assertThat(Deciding.change(anyCalledOff(), item)).isEqualTo(Step.refused(Why.MEETING_OVER));
  }

  private static String arrow(Meeting from, Step<? extends Meeting> step) {
    var next = ((Step.To<? extends Meeting>) step).next();
    return from.getClass().getSimpleName() + " --> " + next.getClass().getSimpleName();
  }

  private static Set<String> drawn() {
    return Arrays.stream(Meeting.class.getPermittedSubclasses())
        .flatMap(
            state ->
                Arrays.stream(state.getDeclaredMethods())
                    .map(Method::getReturnType)
                    .filter(Meeting.class::isAssignableFrom)
                    .map(next -> state.getSimpleName() + " --> " + next.getSimpleName()))
        .collect(Collectors.toSet());
  }
}
