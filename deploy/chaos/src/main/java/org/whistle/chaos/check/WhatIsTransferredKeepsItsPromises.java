package org.whistle.chaos.check;

import java.util.List;

/**
 * Whoever gets it next, the resident's dates stay as they were: no transfer writes a line there.
 */
final class WhatIsTransferredKeepsItsPromises implements Promise {
  private static final List<String> TO_THE_RESIDENT = List.of("respond", "resolve");

  @Override
  public void check(Dossier file, Complaints complaints) {
    var promises =
        file.rows("tracking.clocks").stream()
            .filter(clock -> TO_THE_RESIDENT.contains(clock.text("clock")))
            .map(clock -> clock.text("id"))
            .toList();
    for (var it : file.saidBy("dispatch")) {
      if (it.is("request.transferred", "lead.named")) {
        var touched =
            file.rows("tracking.clock_ledger").stream()
                .filter(line -> line.text("cause").equals(it.eventId().toString()))
                .filter(line -> promises.contains(line.text("clock_id")))
                .count();
        complaints.unless(
            touched == 0, "number %d, %s, touched %d promises", it.sequence(), it.type(), touched);
      }
    }
  }
}
