package org.whistle.feedback.rates.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sum that a row adds to: how often one measure counts, of rows alike in all of this. Categories,
 * channels and units are kept by street, for whom a community is all reads its few rows instead.
 *
 * @param facet the name of a dimension
 * @param value of the facet; of a place, whether its grid reported it itself
 * @param place as fine as the facet needs it
 * @param later counted since the month was frozen
 */
public record Cell(
    int month,
    String facet,
    String value,
    String place,
    boolean restricted,
    List<String> about,
    int measure,
    boolean later) {
  public static final int STREET = 9;
  public static final String SELF_REPORTED = "self";
  private static final int COMMUNITY = 12;
  private static final int GRID = 15;

  /** Every sum that a row adds to; none where it counts as nothing. */
  static Stream<Cell> of(RateRow row, boolean later) {
    var self = row.traits().channel().equals(Counting.PATROL) ? SELF_REPORTED : "";
    return Stream.of(
            facet(row, Dimension.STREET, self, STREET, later),
            facet(row, Dimension.COMMUNITY, self, COMMUNITY, later),
            facet(row, Dimension.GRID, self, GRID, later),
            facet(row, Dimension.CATEGORY, row.traits().category(), STREET, later),
            facet(row, Dimension.CHANNEL, row.traits().channel(), STREET, later),
            facet(row, Dimension.UNIT, row.unit(), STREET, later))
        .flatMap(it -> it);
  }

  private static Stream<Cell> facet(
      RateRow row, Dimension by, String value, int digits, boolean later) {
    var it = row.traits();
    var place = it.place().substring(0, Math.min(digits, it.place().length()));
    var about = it.about().stream().sorted().toList();
    return by == Dimension.UNIT && value.isEmpty()
        ? Stream.empty()
        : Measure.in(row.measures()).stream()
            .map(
                measure ->
                    new Cell(
                        it.month(),
                        by.wire(),
                        value,
                        place,
                        it.restricted(),
                        about,
                        measure.ordinal(),
                        later));
  }
}
