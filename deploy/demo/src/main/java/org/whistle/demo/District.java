package org.whistle.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tree of places: 3 streets, 6 communities, in each 7 grids and one of a market or school. */
final class District {
  static final String CODE = "990101";
  static final int GENERAL_GRIDS = 7;
  static final int BUILDINGS_A_GRID = 4;
  private static final double SOUTH = 36.60;
  private static final double WEST = 101.70;
  private static final double HIGH = 0.004;
  private static final double WIDE = 0.008;
  private static final double GAP = 0.0015;
  private static final int GRIDS_A_ROW = 4;

  private static final List<Area> STREETS =
      List.of(
          Area.of("990101001", "向阳街道"), Area.of("990101002", "团结街道"), Area.of("990101100", "柳林镇"));

  private static final List<Area> COMMUNITIES =
      List.of(
          Area.of("990101001001", "东风社区"),
          Area.of("990101001002", "医苑社区"),
          Area.of("990101002001", "星城社区"),
          Area.of("990101002002", "开源社区"),
          Area.of("990101100001", "化工社区"),
          Area.of("990101100002", "丽锦社区"));

  private static final List<String> DEDICATED =
      List.of("东风市场", "医学院", "星城商场", "开源小学", "化工厂区", "丽锦学校");

  private District() {}

  /** A numbered building. */
  record Building(String community, int number, String grid) {}

  /** Everything, from the district down. */
  static List<Area> areas() {
    return Stream.of(Stream.of(Area.of(CODE, "示范区")), STREETS.stream(), communitiesAndGrids())
        .flatMap(it -> it)
        .toList();
  }

  static List<Building> buildings() {
    return COMMUNITIES.stream()
        .flatMap(
            community ->
                IntStream.rangeClosed(1, GENERAL_GRIDS * BUILDINGS_A_GRID)
                    .mapToObj(
                        number ->
                            new Building(
                                community.code(), number, gridOf(community.code(), number))))
        .toList();
  }

  private static String gridOf(String community, int building) {
    return community + "%03d".formatted((building - 1) / BUILDINGS_A_GRID + 1);
  }

  private static Stream<Area> communitiesAndGrids() {
    return IntStream.range(0, COMMUNITIES.size())
        .boxed()
        .flatMap(
            i ->
                Stream.concat(
                    Stream.of(COMMUNITIES.get(i)),
                    IntStream.rangeClosed(1, GENERAL_GRIDS + 1).mapToObj(n -> grid(i, n))));
  }

  /**
   * A street is a row of two communities, each two rows of grids: fictional, but a map shows it.
   */
  private static Area grid(int nth, int n) {
    var community = COMMUNITIES.get(nth);
    var dedicated = n > GENERAL_GRIDS;
    var south = SOUTH + nth / 2 * (2 * HIGH + GAP) + (n - 1) / GRIDS_A_ROW * HIGH;
    var west = WEST + nth % 2 * (GRIDS_A_ROW * WIDE + GAP) + (n - 1) % GRIDS_A_ROW * WIDE;
    return new Area(
        community.code() + "%03d".formatted(n),
        dedicated ? DEDICATED.get(nth) + "专属网格" : community.name() + "第" + n + "网格",
        dedicated ? "dedicated" : "general",
        south + HIGH / 2,
        west + WIDE / 2,
        new Area.Box(south, west, south + HIGH, west + WIDE));
  }
}
