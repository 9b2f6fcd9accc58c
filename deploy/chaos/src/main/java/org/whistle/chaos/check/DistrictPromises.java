package org.whistle.chaos.check;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What holds of the district as a whole. */
final class DistrictPromises {
  private DistrictPromises() {}

  /** At rest the broker has acknowledged everything that was said. */
  static void everyOutboxIsEmpty(District district, Complaints complaints) {
    complaints.about("every outbox is empty", null);
    district
        .outboxes()
        .forEach((service, rows) -> complaints.unless(rows == 0, "%s: %d rows", service, rows));
  }

  /** No id is given to two events, of whatever requests. */
  static void noEventIdIsUsedTwice(District district, Complaints complaints) {
    complaints.about("no event id is used twice", null);
    district
        .idsUsedTwice()
        .forEach((service, ids) -> complaints.unless(ids == 0, "%s: %d ids", service, ids));
  }

  /** The wall and the figures show what the case files and rows come to. */
  static void theWallCountsTheCases(District district, Complaints complaints) {
    complaints.about("the wall and the figures count the cases", null);
    var keys = new TreeSet<>(district.shown().keySet());
    keys.addAll(district.counted().keySet());
    for (var key : keys) {
      long shown = district.shown().getOrDefault(key, 0L);
      long counted = district.counted().getOrDefault(key, 0L);
      complaints.unless(shown == counted, "%s: shown %d, counted %d", key, shown, counted);
    }
  }

  /** Whatever can't be read was put there by the plan, and everybody set it aside. */
  static void onlyTheKnownGarbageIsThere(
      District district, Topic topic, Known known, Complaints complaints) {
    complaints.about("only the known garbage is there", null);
    complaints.unless(
        topic.garbage() <= known.garbage(),
        "%d records without an envelope on the topic, %d known",
        topic.garbage(),
        known.garbage());
    district
        .garbage()
        .forEach(
            (service, kept) ->
                complaints.unless(
                    kept <= known.garbage(),
                    "%s keeps %d records without an envelope, %d known",
                    service,
                    kept,
                    known.garbage()));
  }

  /** No entry was changed or lost, and each archived case is sealed once, as it is. */
  static void everyArchiveHolds(Map<String, List<String>> broken, Complaints complaints) {
    complaints.about("every archive holds", null);
    broken.forEach((service, lines) -> lines.forEach(it -> complaints.add("%s: %s", service, it)));
  }

  /** A pointing is there at most once under any number, and a refused one never. */
  static void eachPointingIsThereOnce(Map<String, Pointings.Count> counts, Complaints complaints) {
    complaints.about("each pointing is there once", null);
    counts.forEach(
        (words, count) ->
            complaints.unlessWithin(
                count.found(),
                0,
                count.allowed(),
                "the pointing with words %s stands %d times, %d at most",
                words,
                count.found(),
                count.allowed()));
  }
}
