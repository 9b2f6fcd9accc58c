package org.whistle.feedback.rates.model;

import java.util.List;

/**
 * What a row adds to the sums: all that decides where it counts and who sees it. Rows alike in all
 * of this add up.
 *
 * @param later counted since the month was frozen
 */
public record Change(
    int month,
    String place,
    String category,
    String channel,
    String unit,
    List<String> units,
    boolean restricted,
    List<String> about,
    long measures,
    long excluded,
    boolean later) {

  static Change of(RateRow row, boolean later) {
    var it = row.traits();
    return new Change(
        it.month(),
        it.place(),
        it.category(),
        it.channel(),
        row.unit(),
        row.units(),
        it.restricted(),
        it.about().stream().sorted().toList(),
        row.measures(),
        row.excluded(),
        later);
  }

  boolean counts() {
    return measures != 0 || excluded != 0;
  }
}
