package org.whistle.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Each clock that was due and not kept is called missed once; none that was kept in time is. */
final class EachMissIsAnnouncedOnce implements Promise {
  /** What a verdict may take that nothing stands in the way of. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final Instant now;

  /**
   * @param now the district's time when its rows were read
   */
  EachMissIsAnnouncedOnce(Instant now) {
    this.now = now;
  }

  @Override
  public void check(Dossier file, Complaints complaints) {
    var verdicts = file.saidBy("tracking").stream().filter(it -> it.is("clock.missed")).toList();
    for (var clock : file.rows("tracking.clocks")) {
      judge(file, clock, verdicts, complaints);
    }
    for (var it : verdicts) {
      var id = it.text("clockId");
      complaints.unless(
          file.rows("tracking.clocks").stream().anyMatch(row -> row.text("id").equals(id)),
          "a clock %s was called missed that there isn't",
          id);
    }
  }

  private void judge(Dossier file, Row clock, List<Said> verdicts, Complaints complaints) {
    var id = clock.text("id");
    long said = verdicts.stream().filter(it -> it.text("clockId").equals(id)).count();
    long noted =
        file.rows("tracking.clock_ledger").stream()
            .filter(it -> it.text("clock_id").equals(id) && it.text("entry").equals("missed"))
            .count();
    var due = clock.time("due_at");
    var stopped = clock.time("stopped_at");
    boolean late =
        due != null && (stopped == null ? due.isBefore(now.minus(GRACE)) : stopped.isAfter(due));
    boolean early = due == null || (stopped == null ? due.isAfter(now) : !stopped.isAfter(due));
    var what = "%s clock %s, due %s, stopped %s,".formatted(clock.text("clock"), id, due, stopped);
    complaints.unlessWithin(said, 0, 1, "%s is called missed %d times", what, said);
    complaints.unlessWithin(said, late ? 1 : 0, said, "%s is never called missed", what);
    complaints.unless(said == 0 || !early, "%s is called missed", what);
    complaints.unless(
        (said >= 1) == (noted == 1) && (said >= 1) == clock.has("missed_at"),
        "%s is called missed %d times, its ledger says it %d times, its row %s",
        what,
        said,
        noted,
        clock.text("missed_at"));
  }
}
