package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.AT_COMMUNITY;
import static org.whistle.dispatch.model.Lives.AT_STREET;
import static org.whistle.dispatch.model.Lives.COLLEAGUE;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STRANGER;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.contracts.DispatchEvent.TaskAssigned;
import org.whistle.contracts.DispatchEvent.TaskDropped;

/** 拆分: who gives which part of the work to whom, and until when. */
class SplittingTest {

  @Test
  void whoever_has_it_and_whoever_sits_above_gives_parts_away() {
    for (var giver : List.of(COMMUNITY, STREET)) {
      var said = given(anyTaken()).when(by(giver, Split.GRID)).thenSays(TaskAssigned.class);
      assertThat(said.to().place()).isEqualTo(Lives.GRID);
      assertThat(said.dueAt()).isEqualTo(Split.SOON);
    }
    for (var nobody : List.of(GRID_WORKER, STRANGER, Lives.LEAD)) {
      given(anyTaken()).when(by(nobody, Split.GRID)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    }
  }

  static Map<Reason, Handling> unfit() {
    return Map.of(
        Reason.NOT_TAKEN_YET, Lives.anyWaiting(),
        Reason.PAUSED, Lives.anySuspended(),
        Reason.ALREADY_RESOLVED, Lives.anyResolved(),
        Reason.ALREADY_ENDED, Lives.anyArchived());
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void only_what_is_in_hand_is_split(Reason why) {
    given(unfit().get(why)).when(by(COMMUNITY, Split.GRID)).thenRefuses(why);
  }

  static List<Reason> reasons() {
    return List.copyOf(unfit().keySet());
  }

  @Test
  void a_desk_gives_to_itself_and_below_where_the_request_lies() {
    given(anyTaken())
        .when(by(COMMUNITY, new Doer.OfDesk(AT_COMMUNITY)))
        .thenSays(TaskAssigned.class);
    given(anyTaken())
        .when(by(COMMUNITY, new Doer.OfDesk(AT_STREET)))
        .thenRefuses(Reason.NOT_OF_YOUR_DESK);
    given(anyTaken())
        .when(by(STREET, new Doer.OfDesk(Desk.of("990101001002"))))
        .thenRefuses(Reason.NOT_OF_YOUR_DESK);
    var restricted = anyTaken().about(Lives.matter("general", true, "C"));
    given(restricted).when(by(COMMUNITY, Split.GRID)).thenRefuses(Reason.RESTRICTED);
    var about = anyTaken().about(Lives.anyMatter().complainingOf(List.of("place:" + Lives.GRID)));
    given(about).when(by(COMMUNITY, Split.GRID)).thenRefuses(Reason.COMPLAINED_ABOUT);
  }

  @Test
  void a_unit_does_parts_of_what_it_was_called_to() {
    given(anyTaken()).when(by(COMMUNITY, Split.UNIT)).thenRefuses(Reason.TASK_NEEDS_WHISTLE);
    given(Lives.whistled(anyTaken())).when(by(COMMUNITY, Split.UNIT)).thenSays(TaskAssigned.class);
  }

  @Test
  void a_person_is_one_of_staff_who_is_there() {
    given(anyTaken()).when(toChen(COLLEAGUE)).thenSays(TaskAssigned.class);
    var away = new Assignee("chen", AT_COMMUNITY, null, false, true, true);
    given(anyTaken()).when(toChen(away)).thenRefuses(Reason.AWAY);
    given(anyTaken()).when(by(COMMUNITY, Split.CHEN)).thenRefuses(Reason.NOT_ON_STAFF);
  }

  @Test
  void a_part_is_due_before_the_whole_is_and_not_in_the_past() {
    var promised = Lives.promised(anyTaken());
    var end = promised.promise().orElseThrow().at();
    given(promised).when(due(end)).thenSays(TaskAssigned.class);
    given(promised).when(due(end.plusSeconds(1))).thenRefuses(Reason.TASK_DATE);
    given(promised).when(due(NOW)).thenRefuses(Reason.TASK_DATE);
    var missed = end.plusSeconds(60);
    given(promised)
        .when(
            h ->
                new Splitting(h, COMMUNITY)
                    .assign(Split.due(Split.GRID, missed.plusSeconds(1)), null, null, missed))
        .thenSays(TaskAssigned.class);
  }

  @Test
  void an_open_part_is_dropped_by_whoever_answers_for_the_whole() {
    var task = Split.to(Split.GRID);
    given(anyTaken()).when(drops(COMMUNITY, task)).thenSays(TaskDropped.class);
    given(anyTaken()).when(drops(GRID_WORKER, task)).thenRefuses(Reason.NOT_IN_YOUR_HANDS);
    given(anyTaken())
        .when(drops(COMMUNITY, Split.in(new TaskState.Done())))
        .thenRefuses(Reason.TASK_OVER);
  }

  private static Function<Handling, Outcome<?, ?>> by(Actor giver, Doer doer) {
    return h -> new Splitting(h, giver).assign(Split.to(doer), null, null, NOW);
  }

  private static Function<Handling, Outcome<?, ?>> toChen(Assignee chen) {
    return h -> new Splitting(h, COMMUNITY).assign(Split.to(Split.CHEN), chen, null, NOW);
  }

  private static Function<Handling, Outcome<?, ?>> due(java.time.Instant at) {
    return h -> new Splitting(h, COMMUNITY).assign(Split.due(Split.GRID, at), null, null, NOW);
  }

  private static Function<Handling, Outcome<?, ?>> drops(Actor who, Task task) {
    return h -> new Splitting(h, who).drop(task, "not-needed", null);
  }
}
