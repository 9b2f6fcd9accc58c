package org.whistle.dispatch;

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
      if (isRunning(life, clock.clock(), clock.holding())) {
        var dated = dues.opened(clock.clock(), clock.dueAt());
        var basis = clock.basis();
        dues = basis == null ? dated : dated.begun(clock.clock(), basis.startedAt());
      }
    }
    keep(life, cycle, dues);
  }

  /** A date that moved, or that nobody knows for now. */
  static void note(Life life, int cycle, ClockMoved moved) {
    if (isRunning(life, moved.clock(), moved.holding())) {
      keep(life, cycle, life.handling().dues().opened(moved.clock(), moved.dueAt()));
    }
  }

  private static boolean isRunning(Life life, String clock, int holding) {
    boolean promise = clock.equals("respond") || clock.equals("resolve");
    return promise || holding == life.handling().state().holding().number();
  }

  private static void keep(Life life, int cycle, Dues dues) {
    var handling = life.handling();
    if (cycle == handling.state().holding().cycle()) {
      life.keep(handling.due(dues));
    }
  }
}
