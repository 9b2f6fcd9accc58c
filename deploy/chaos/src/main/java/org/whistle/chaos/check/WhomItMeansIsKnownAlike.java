package org.whistle.chaos.check;

import java.util.List;
import java.util.stream.StreamSupport;

/** Whom a request complains of is what the last word on it says, wherever it is kept from them. */
final class WhomItMeansIsKnownAlike implements Promise {
  private static final List<String> TABLES =
      List.of("dispatch.handlings", "feedback.matters", "feedback.told");

  @Override
  public void check(Dossier file, Complaints complaints) {
    var said =
        file.allSaid()
            .filter(it -> it.is("request.pointed", "complaint.marked"))
            .reduce((_, last) -> last)
            .map(WhomItMeansIsKnownAlike::about)
            .orElse("");
    for (var table : TABLES) {
      var known = file.row(table).map(row -> row.text("about"));
      complaints.unless(
          known.isEmpty() || known.get().equals(said), "%s: '%s', said '%s'", table, known, said);
    }
  }

  private static String about(Said it) {
    return String.join(
        " ",
        StreamSupport.stream(it.tree().path("about").spliterator(), false)
            .map(code -> code.asString())
            .toList());
  }
}
