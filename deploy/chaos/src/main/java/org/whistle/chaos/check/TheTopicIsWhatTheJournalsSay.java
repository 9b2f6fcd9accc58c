package org.whistle.chaos.check;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.whistle.chaos.check.Finding.Harm;

/** Every journal row is on the topic, to the byte, and nothing is there that no journal has. */
final class TheTopicIsWhatTheJournalsSay implements Promise {
  private final Set<UUID> known;

  /**
   * @param known ids of events that were put there on purpose
   */
  TheTopicIsWhatTheJournalsSay(Set<UUID> known) {
    this.known = known;
  }

  @Override
  public void check(Dossier file, Complaints complaints) {
    var said = file.allSaid().collect(toMap(it -> it.eventId(), it -> it, (one, _) -> one));
    var found = new HashSet<UUID>();
    for (var line : file.lines()) {
      var it = said.get(line.eventId());
      if (it == null) {
        complaints.unless(
            known.contains(line.eventId()),
            "event %s, number %d of %s, is on the topic and in no journal",
            line.eventId(),
            line.sequence(),
            line.producer());
      } else {
        found.add(it.eventId());
        complaints.unless(
            it.digest(file.request()) == line.digest(),
            "%s, number %d of %s, is something else on the topic than in the journal",
            it.type(),
            it.sequence(),
            it.producer());
      }
    }
    file.allSaid()
        .filter(it -> !found.contains(it.eventId()))
        .forEach(
            it ->
                complaints.add(
                    Harm.LOST,
                    "%s, number %d of %s, isn't on the topic",
                    it.type(),
                    it.sequence(),
                    it.producer()));
  }
}
