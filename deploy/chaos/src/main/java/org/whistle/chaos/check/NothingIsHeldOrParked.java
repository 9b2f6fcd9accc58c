package org.whistle.chaos.check;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** At rest no event waits for its cause, and none waits for a person but those of the plan. */
final class NothingIsHeldOrParked implements Promise {
  private final Set<UUID> known;

  /**
   * @param known ids of events that can't be applied, on purpose
   */
  NothingIsHeldOrParked(Set<UUID> known) {
    this.known = known;
  }

  @Override
  public void check(Dossier file, Complaints complaints) {
    for (var service : Dossier.SERVICES) {
      var strange =
          file.rows(service + ".kept").stream()
              .filter(it -> List.of("held", "parked", "unknown").contains(it.text("reason")))
              .filter(it -> !isKnown(it.text("event_id")))
              .toList();
      strange.forEach(
          it ->
              complaints.add(
                  "%s keeps number %d of %s as %s: %s",
                  service,
                  it.number("sequence"),
                  it.text("producer"),
                  it.text("reason"),
                  it.text("error")));
      var waiting =
          file.row(service + ".request_marks").map(it -> it.isTrue("waiting")).orElse(false);
      complaints.unless(
          !waiting || !file.rows(service + ".kept").isEmpty(),
          "%s waits for something of it, and keeps nothing",
          service);
    }
  }

  private boolean isKnown(String id) {
    return !id.isEmpty() && known.contains(UUID.fromString(id));
  }
}
