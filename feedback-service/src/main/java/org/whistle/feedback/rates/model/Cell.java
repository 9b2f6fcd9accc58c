package org.whistle.feedback.rates.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a row adds to the sums: rows alike in all of this are one number. Categories, channels and
 * units are kept by community, for whom a grid is all reads its few rows instead.
 *
 * @param facet {@code place|category|channel|unit}
 * @param value of the facet; of a place, whether its grid reported it itself
 * @param later counted since the month was frozen
 */
public record Cell(
    int month,
    String facet,
    String value,
    String place,
    boolean restricted,
    List<String> about,
    long measures,
    boolean later) {
  public static final int COMMUNITY = 12;
  public static final String SELF_REPORTED = "self";

  /** Every cell that a row adds to; none where it counts as nothing. */
  static Stream<Cell> of(RateRow row, boolean later) {
    if (row.measures() == 0) {
      return Stream.empty();
    }
    var traits = row.traits();
    var place = traits.place();
    var community = place.substring(0, Math.min(COMMUNITY, place.length()));
    var self = traits.channel().equals(Counting.PATROL) ? SELF_REPORTED : "";
    return Stream.of(
            of(row, "place", self, place, later),
            of(row, "category", traits.category(), community, later),
            of(row, "channel", traits.channel(), community, later),
            of(row, "unit", row.unit(), community, later))
        .filter(it -> !(it.facet.equals("unit") && it.value.isEmpty()));
  }

  private static Cell of(RateRow row, String facet, String value, String place, boolean later) {
    var it = row.traits();
    return new Cell(
        it.month(),
        facet,
        value,
        place,
        it.restricted(),
        it.about().stream().sorted().toList(),
        row.measures(),
        later);
  }
}
