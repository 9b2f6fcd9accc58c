package org.whistle.chaos.check;

import java.util.List;
import java.util.stream.Stream;

/** Case file, desk and intake agree about state, desk, holder and cycle, and what it is about. */
final class EveryViewTellsTheSameLife implements Promise {
  private static final List<String> ENDED = List.of("declined", "withdrawn", "archived");
  private static final List<String> IN_HAND =
      List.of("taken", "responded", "suspended", "registered", "resolved");

  @Override
  public void check(Dossier file, Complaints complaints) {
    var handling = file.row("dispatch.handlings");
    var view = file.row("tracking.cases");
    var request = file.row("intake.requests");
    if (handling.isEmpty() || view.isEmpty() || request.isEmpty()) {
      return;
    }
    var state = handling.get().text("state");
    for (var column : List.of("state", "desk", "cycle", "holding")) {
      same(column, handling.get().text(column), view.get().text(column), complaints);
    }
    for (var column : List.of("category", "urgency", "place")) {
      var here = handling.get().text(column);
      same(column, here, view.get().text(column), complaints);
      same(column, here, request.get().text(column), complaints);
      file.row("feedback.matters")
          .ifPresent(matter -> same(column, here, matter.text(column), complaints));
    }
    if (IN_HAND.contains(state)) {
      same("holder", handling.get().text("held_by"), view.get().text("holder"), complaints);
    }
    var ended = ENDED.contains(state) ? state : "";
    complaints.unless(
        request.get().text("ended").equals(ended),
        "it is %s, intake has it as ended: '%s'",
        state,
        request.get().text("ended"));
    same("cycle", handling.get().text("cycle"), request.get().text("cycle"), complaints);
    same("units", handling.get().text("units"), called(file), complaints);
  }

  /** Every unit that a whistle of this cycle called. */
  private static String called(Dossier file) {
    long cycle = file.row("dispatch.handlings").map(it -> it.number("cycle")).orElse(0L);
    return file.saidBy("dispatch").stream()
        .filter(it -> it.is("whistle.blown", "whistle.unit-added") && it.cycle() == cycle)
        .flatMap(
            it ->
                it.is("whistle.blown")
                    ? it.tree().path("units").valueStream()
                    : Stream.of(it.tree().path("unit")))
        .map(unit -> unit.asString())
        .distinct()
        .sorted()
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static void same(String what, String here, String there, Complaints complaints) {
    complaints.unless(here.equals(there), "%s is '%s' and '%s'", what, here, there);
  }
}
