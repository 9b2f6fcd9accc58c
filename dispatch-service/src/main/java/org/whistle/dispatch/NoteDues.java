package org.whistle.dispatch;

import org.whistle.contracts.TrackingEvent.ClocksOpened;

/** Tracking opened clocks: the desk shows what is due next. */
final class NoteDues {
  private NoteDues() {}

  /** Clocks of a former cycle or holder are of no interest to anybody's desk. */
  static void note(Life life, int cycle, ClocksOpened opened) {
    var handling = life.handling();
    var holding = handling.state().holding();
    if (cycle != holding.cycle()) {
      return;
    }
    var dues = handling.dues();
    for (var clock : opened.clocks()) {
      boolean promise = clock.clock().equals("respond") || clock.clock().equals("resolve");
      if (promise || clock.holding() == holding.number()) {
        dues = dues.opened(clock.clock(), clock.dueAt());
      }
    }
    life.keep(handling.due(dues));
  }
}
