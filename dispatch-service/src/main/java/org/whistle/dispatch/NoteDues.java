package org.whistle.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.dispatch.model.Dues;

/** Tracking opened or moved clocks: the desk shows what is due next. */
final class NoteDues {
  private NoteDues() {}

  /** Clocks of a former cycle or holder are of no interest to anybody's desk. */
  static void note(Life life, int cycle, ClocksOpened opened) {
    var dues = life.handling().dues();
    for (var clock : opened.clocks()) {
      dues = noted(dues, life, clock.clock(), clock.holding(), clock.dueAt());
    }
    keep(life, cycle, dues);
  }

  /** A date that moved, or that nobody knows for now. */
  static void note(Life life, int cycle, ClockMoved moved) {
    var dues = life.handling().dues();
    keep(life, cycle, noted(dues, life, moved.clock(), moved.holding(), moved.dueAt()));
  }

  private static Dues noted(
      Dues dues, Life life, String clock, int holding, @Nullable Instant dueAt) {
    boolean promise = clock.equals("respond") || clock.equals("resolve");
    return promise || holding == life.handling().state().holding().number()
        ? dues.opened(clock, dueAt)
        : dues;
  }

  private static void keep(Life life, int cycle, Dues dues) {
    var handling = life.handling();
    if (cycle == handling.state().holding().cycle()) {
      life.keep(handling.due(dues));
    }
  }
}
