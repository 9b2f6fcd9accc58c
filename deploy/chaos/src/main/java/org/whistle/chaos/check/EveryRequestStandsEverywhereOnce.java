package org.whistle.chaos.check;

import java.util.List;
import org.whistle.chaos.load.Outcome;

/** What was pointed is in every service's own table, and nothing else is. */
final class EveryRequestStandsEverywhereOnce implements Promise {
  private static final List<String> TABLES =
      List.of("intake.requests", "dispatch.handlings", "tracking.cases", "feedback.matters");

  @Override
  public void check(Dossier file, Complaints complaints) {
    long pointed = file.saidBy("intake").stream().filter(it -> it.is("request.pointed")).count();
    boolean answered =
        file.calls().stream()
            .anyMatch(it -> it.move().equals("point") && it.outcome() == Outcome.ACKNOWLEDGED);
    complaints.unlessWithin(
        pointed,
        answered ? 1 : 0,
        answered ? 1 : pointed,
        "answered 201, pointed %d times",
        pointed);
    for (var table : TABLES) {
      complaints.unlessWithin(
          file.rows(table).size(),
          pointed,
          pointed,
          "pointed %d times, %d rows in %s",
          pointed,
          file.rows(table).size(),
          table);
    }
  }
}
