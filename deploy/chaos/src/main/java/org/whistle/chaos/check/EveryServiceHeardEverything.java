package org.whistle.chaos.check;

/** Each service's marks are the last sequence of every other one, and its own counter is right. */
final class EveryServiceHeardEverything implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    for (var consumer : Dossier.SERVICES) {
      var row = file.row(consumer + ".request_marks");
      var marks = Said.marks(row.map(it -> it.text("marks")).orElse(""));
      for (var producer : Dossier.SERVICES) {
        long last = file.saidBy(producer).size();
        long heard = marks.getOrDefault(producer, 0L);
        complaints.unlessWithin(
            heard, last, last, "%s has %d of the %d that %s said", consumer, heard, last, producer);
      }
    }
  }
}
