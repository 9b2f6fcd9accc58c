package org.whistle.chaos.check;

import java.util.List;

/**
 * Where something was reclassified, a promise gave way to a nearer one of its kind; only what was
 * lowered may be due later, and it has a promise all the same.
 */
final class WhatIsReclassifiedIsNotDueLater implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    for (var it : file.saidBy("dispatch")) {
      if (it.is("request.reclassified")) {
        var begun = linesOf(file, it, "opened");
        for (var old : linesOf(file, it, "stopped")) {
          var next = begun.stream().filter(clock -> isInsteadOf(old, clock)).findFirst();
          complaints.unless(
              it.text("lowered").equals("true")
                  || next.filter(now -> !isLater(now, old)).isPresent(),
              "number %d ended the promise to %s by %s and made it later: %s",
              it.sequence(),
              old.text("clock"),
              old.time("due_at"),
              next.map(now -> String.valueOf(now.time("due_at"))).orElse("none"));
          complaints.unless(
              next.isPresent() || isAnswered(file, it, old),
              "number %d ended the promise to %s, and none took its place",
              it.sequence(),
              old.text("clock"));
        }
      }
    }
  }

  /** Whether one took the other's place by that event. */
  static boolean isReplaced(Dossier file, Said it, Row clock) {
    return it.is("request.reclassified")
        && linesOf(file, it, "stopped").stream()
            .anyMatch(line -> line.text("id").equals(clock.text("id")));
  }

  /** The clocks that have such a line because of the event. */
  private static List<Row> linesOf(Dossier file, Said it, String entry) {
    var ids =
        file.rows("tracking.clock_ledger").stream()
            .filter(line -> line.text("entry").equals(entry))
            .filter(line -> line.text("cause").equals(it.eventId().toString()))
            .map(line -> line.text("clock_id"))
            .toList();
    return file.rows("tracking.clocks").stream()
        .filter(clock -> ids.contains(clock.text("id")))
        .toList();
  }

  private static boolean isInsteadOf(Row old, Row clock) {
    return clock.text("clock").equals(old.text("clock"))
        && clock.text("subject").equals(old.text("subject"));
  }

  private static boolean isLater(Row clock, Row than) {
    var due = clock.time("due_at");
    var before = than.time("due_at");
    return before != null && (due == null || due.isAfter(before));
  }

  /** A resolution within a day gives way to an answer. */
  private static boolean isAnswered(Dossier file, Said it, Row old) {
    return old.text("clock").equals("resolve")
        && file.rows("tracking.clocks").stream()
            .filter(clock -> clock.text("clock").equals("respond"))
            .filter(clock -> clock.number("cycle") == old.number("cycle"))
            .map(clock -> clock.time("stopped_at"))
            .anyMatch(stopped -> stopped == null || stopped.isAfter(it.at()));
  }
}
