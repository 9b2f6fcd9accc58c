package org.whistle.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.tracking.store.DueClocks;
import org.whistle.tracking.store.PressingClocks;
import org.whistle.tracking.store.PressingClocks.Pressing;

/** What presses now: urgent work, units that haven't checked in, what was missed. */
@Component
class WallPressing {
  private static final int URGENT = 30;
  private static final int OTHERS = 12;

  private final PressingClocks clocks;
  private final DueClocks due;
  private final Wording wording;

  WallPressing(PressingClocks clocks, DueClocks due, Wording wording) {
    this.clocks = clocks;
    this.due = due;
    this.wording = wording;
  }

  record Lists(Instant at, List<Line> urgent, List<Line> called, List<Line> missed) {}

  /**
   * A line of the wall.
   *
   * @param unit who was called and hasn't checked in
   * @param overdue what is past its time, be it that nobody called it missed yet
   */
  record Line(
      UUID id,
      String number,
      String summary,
      String urgency,
      String tier,
      String state,
      String place,
      String placeName,
      @Nullable String holder,
      String clock,
      @Nullable String unit,
      Instant dueAt,
      boolean overdue) {}

  Lists of(Caller caller) {
    Instant now = due.now();
    return new Lists(
        now,
        lines(clocks.urgent(caller, URGENT), now),
        lines(clocks.called(caller, OTHERS), now),
        lines(clocks.missed(caller, OTHERS), now));
  }

  private List<Line> lines(List<Pressing> found, Instant now) {
    return found.stream().map(each -> line(each, now)).toList();
  }

  private Line line(Pressing pressing, Instant now) {
    var file = pressing.file();
    return new Line(
        file.id(),
        file.pointed().number(),
        wording.summary(file, Languages.current()),
        file.pointed().urgency(),
        file.handling().seat().tier(),
        file.handling().standing().state(),
        file.pointed().place(),
        file.pointed().placeName(),
        file.handling().hand().holder(),
        pressing.clock(),
        pressing.subject(),
        pressing.dueAt(),
        pressing.missed() || pressing.dueAt().isBefore(now));
  }
}
