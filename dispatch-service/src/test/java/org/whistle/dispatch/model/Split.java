package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Lives.AT_GRID;
import static org.whistle.dispatch.model.Lives.NOW;

import java.time.Instant;
import java.util.UUID;

/** Tasks in tests, of the request of {@link Lives}. */
final class Split {
  static final Instant SOON = NOW.plusSeconds(1800);
  static final Doer GRID = new Doer.OfDesk(AT_GRID);
  static final Doer UNIT = new Doer.OfUnit("D06");
  static final Doer CHEN = new Doer.OfPerson("chen", Lives.AT_COMMUNITY);

  private Split() {}

  static Task to(Doer doer) {
    return due(doer, SOON);
  }

  static Task due(Doer doer, Instant at) {
    return in(1, doer, at, new TaskState.Assigned());
  }

  static Task in(TaskState state) {
    return in(1, GRID, SOON, state);
  }

  static Task in(int cycle, Doer doer, Instant at, TaskState state) {
    return new Task(new UUID(6, 6), new Task.Origin(new UUID(0, 7), cycle), doer, at, state);
  }
}
