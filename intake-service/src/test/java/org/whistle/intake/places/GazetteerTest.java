package org.whistle.intake.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.intake.places.Place.Box;

class GazetteerTest {
  private final Gazetteer gazetteer =
      new Gazetteer(
          "990101",
          List.of(
              place("990101", "示范区"),
              place("990101001", "向阳街道"),
              place("990101001001", "东风社区"),
              place("990101001002", "医苑社区"),
              new Place("990101001001001", "东风社区第一网格", "general", 36.0, 114.0, null),
              new Place(
                  "990101001001002",
                  "东风社区第二网格",
                  "general",
                  36.01,
                  114.0,
                  new Box(36.005, 113.99, 36.015, 114.01))),
          List.of(
              new Building("990101001001", 3, "990101001001001"),
              new Building("990101001001", 5, "990101001001002")));

  @ParameterizedTest
  @CsvSource({
    "东风社区3号楼2单元501,990101001001001,东风社区3号楼",
    "向阳街道东风社区 5 栋,990101001001002,东风社区5号楼",
    "东风社区99号楼,990101001001,东风社区",
    "东风社区门口,990101001001,东风社区",
    "向阳街道菜市场,990101001,向阳街道",
    "火星,990101,示范区",
  })
  void an_address_is_found_as_finely_as_it_is_named(String address, String code, String name) {
    assertThat(gazetteer.locate(new Where(address, null, null, null), "灯坏了"))
        .isEqualTo(new Located(code, name));
  }

  @Test
  void the_words_are_searched_where_the_address_says_nothing() {
    assertThat(gazetteer.locate(Where.UNKNOWN, "我家住东风社区3号楼,下水道堵了"))
        .isEqualTo(new Located("990101001001001", "东风社区3号楼"));
  }

  @Test
  void a_known_code_wins_and_the_building_in_it_gives_the_name() {
    assertThat(gazetteer.locate(new Where("东风社区3号楼", null, null, "990101001001001"), ""))
        .isEqualTo(new Located("990101001001001", "东风社区3号楼"));
    assertThat(gazetteer.locate(new Where("东风社区3号楼", null, null, "990101001001002"), ""))
        .isEqualTo(new Located("990101001001002", "东风社区第二网格"));
  }

  @Test
  void an_unknown_code_is_passed_over() {
    assertThat(gazetteer.locate(new Where("医苑社区", null, null, "990101999999999"), ""))
        .isEqualTo(new Located("990101001002", "医苑社区"));
  }

  @Test
  void coordinates_find_the_box_that_holds_them_then_the_nearest_centre() {
    assertThat(gazetteer.locate(new Where(null, 36.006, 114.0, null), "").code())
        .isEqualTo("990101001001002");
    assertThat(gazetteer.locate(new Where(null, 36.001, 114.001, null), "").code())
        .isEqualTo("990101001001001");
    assertThat(gazetteer.locate(new Where(null, 10.0, 10.0, null), "").code()).isEqualTo("990101");
  }

  @Test
  void nothing_said_is_the_districts_own() {
    assertThat(gazetteer.locate(Where.UNKNOWN, "灯坏了")).isEqualTo(new Located("990101", "示范区"));
  }

  private static Place place(String code, String name) {
    return new Place(code, name, null, null, null, null);
  }
}
