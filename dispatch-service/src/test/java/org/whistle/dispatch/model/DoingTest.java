package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.GRID_WORKER;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyTaken;

import org.junit.jupiter.api.Test;

/** What the doer of a task may do, when, and how often. */
class DoingTest {
  private static final Task GIVEN = Split.to(Split.GRID);

  @Test
  void only_its_doer_answers_for_it() {
    var other = new Doing(GIVEN, anyTaken(), COMMUNITY);
    assertThat(other.sign()).isEqualTo(refused(Reason.NOT_YOUR_TASK));
    assertThat(other.done(WORDS)).isEqualTo(refused(Reason.NOT_YOUR_TASK));
    assertThat(other.giveBack("other", null)).isEqualTo(refused(Reason.NOT_YOUR_TASK));
    var over = new Doing(Split.in(new TaskState.Done()), anyTaken(), COMMUNITY);
    assertThat(over.sign()).isEqualTo(refused(Reason.NOT_YOUR_TASK));
  }

  @Test
  void it_is_signed_once_and_done_only_after_that() {
    assertThat(doing(GIVEN).done(WORDS)).isEqualTo(refused(Reason.TASK_NOT_SIGNED));
    var signed = Blown.move(doing(GIVEN).sign()).next();
    assertThat(doing(signed).sign()).as("a retry").isEqualTo(new Outcome.NothingToDo<>());
    var colleague = new Actor("wu", GRID_WORKER.desk(), null);
    assertThat(new Doing(signed, anyTaken(), colleague).sign())
        .isEqualTo(refused(Reason.TASK_SIGNED));
    var done = Blown.move(doing(signed).done(WORDS)).next();
    assertThat(done.isOpenIn(1)).isFalse();
    assertThat(doing(done).done(WORDS)).isEqualTo(refused(Reason.TASK_OVER));
    assertThat(doing(done).giveBack("other", null)).isEqualTo(refused(Reason.TASK_OVER));
  }

  @Test
  void nothing_is_done_of_what_has_ended_or_is_done_once_more() {
    assertThat(new Doing(GIVEN, Lives.anyWithdrawn(), GRID_WORKER).sign())
        .isEqualTo(refused(Reason.ALREADY_ENDED));
    var before = Split.in(0, Split.GRID, Split.SOON, new TaskState.Assigned());
    assertThat(doing(before).sign()).isEqualTo(refused(Reason.STALE));
    assertThat(before.isOpenIn(1)).isFalse();
  }

  @Test
  void a_unit_is_whoever_works_for_it_and_a_person_is_one() {
    assertThat(Split.UNIT.is(Lives.LEAD)).isTrue();
    assertThat(Split.UNIT.is(COMMUNITY)).isFalse();
    assertThat(Split.CHEN.is(new Actor("chen", null, null))).isTrue();
    assertThat(Split.CHEN.is(COMMUNITY)).isFalse();
  }

  private static Doing doing(Task task) {
    return new Doing(task, anyTaken(), GRID_WORKER);
  }

  private static Outcome<Task, ?> refused(Reason why) {
    return new Outcome.Refused<>(why);
  }
}
