package org.whistle.chaos.check;

import java.util.HashSet;

/** Each service numbers what it says of a request 1, 2, 3 …, and no event's id is used twice. */
final class SequencesHaveNeitherGapNorRepeat implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    for (var producer : Dossier.SERVICES) {
      long expected = 1;
      for (var it : file.saidBy(producer)) {
        complaints.unless(
            it.sequence() == expected,
            "%s says %s as number %d, not %d",
            producer,
            it.type(),
            it.sequence(),
            expected);
        expected = it.sequence() + 1;
      }
    }
    var ids = new HashSet<>();
    file.allSaid()
        .filter(it -> !ids.add(it.eventId()))
        .forEach(it -> complaints.add("the id %s is used twice", it.eventId()));
  }
}
