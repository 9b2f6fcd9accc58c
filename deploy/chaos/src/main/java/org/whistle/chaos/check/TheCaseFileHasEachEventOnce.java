package org.whistle.chaos.check;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import org.whistle.chaos.check.Finding.Harm;

/** The time-line of the case file holds what the other services said, each once. */
final class TheCaseFileHasEachEventOnce implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    var said =
        file.allSaid()
            .filter(it -> !it.producer().equals("tracking"))
            .filter(it -> !it.is("pointing.asked")) // The file begins with what comes of it.
            .map(it -> it.eventId().toString())
            .collect(toSet());
    var lines = new HashSet<String>();
    file.rows("tracking.timeline").stream()
        .filter(it -> !it.text("producer").equals("tracking"))
        .map(it -> it.text("event_id"))
        .filter(id -> !lines.add(id))
        .forEach(id -> complaints.add(Harm.TWICE, "event %s stands twice in the case file", id));
    said.stream()
        .filter(id -> !lines.contains(id))
        .forEach(id -> complaints.add(Harm.LOST, "event %s isn't in the case file", id));
    lines.stream()
        .filter(id -> !said.contains(id))
        .forEach(id -> complaints.add("event %s is in the case file and in no journal", id));
  }
}
