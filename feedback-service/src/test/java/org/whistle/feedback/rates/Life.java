package org.whistle.feedback.rates;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What became of one request, in plain words: events are made of it, and figures are counted from
 * it, by different code.
 *
 * @param ending {@code open|resolved|declined|untaken-back|taken-back}
 * @param opened and {@code missed} clocks by their names
 * @param called units, of which some checked in, missed it, returned, were refused
 * @param answers of the last time that it was asked about; {@code before} those of the time before
 */
record Life(
    UUID id,
    String number,
    boolean inMonth,
    String place,
    String kind,
    String category,
    String channel,
    boolean restricted,
    List<String> about,
    String handler,
    String unit,
    boolean taken,
    boolean contacted,
    boolean responded,
    String ending,
    Set<String> opened,
    Set<String> missed,
    List<String> called,
    Set<String> checkedIn,
    Set<String> late,
    Set<String> returned,
    Set<String> refused,
    Set<String> putOff,
    List<Say> before,
    List<Say> answers,
    boolean givenUp) {

  /** One respondent; {@code level} 0 for who asked for a re-do outright. */
  record Say(UUID id, String by, String solved, int level) {}

  boolean redone() {
    return !before.isEmpty();
  }

  boolean asked() {
    return ending.equals("resolved") && !kind.equals("praise") || ending.equals("taken-back");
  }

  /** Whether it is one of those at which the street looks a second time; a few are enough. */
  boolean lookedAtAgain() {
    return !answers.isEmpty() && id.getLeastSignificantBits() % 50 == 0;
  }

  /** Whether the second answer was the first one. */
  boolean heardAgain() {
    return id.getLeastSignificantBits() % 200 != 0;
  }

  /** The unit that answers for it. */
  String answerable() {
    var his = taken || ending.equals("resolved") ? unit : "";
    return called.isEmpty() ? his : called.getFirst();
  }
}
