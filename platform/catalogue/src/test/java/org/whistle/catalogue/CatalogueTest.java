package org.whistle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.standard();

  @Test
  void has_eleven_departments_and_forty_three_items() {
    assertThat(catalogue.units()).filteredOn(Unit::department).hasSize(11);
    assertThat(catalogue.items()).hasSize(43);
    assertThat(catalogue.items())
        .allSatisfy(item -> assertThat(catalogue.unit(item.unit())).isPresent());
  }

  @Test
  void who_answers_by_night_has_duty_then_and_offices_have_not() {
    assertThat(catalogue.units())
        .filteredOn(Unit::nightDuty)
        .extracting(Unit::code)
        .contains("D06", "D07", "U04", "U07")
        .doesNotContain("D01", "D08", "U17");
  }

  @Test
  void every_category_names_units_clocks_and_tiers_that_exist() {
    assertThat(catalogue.categories()).hasSize(39);
    assertThat(catalogue.categories())
        .allSatisfy(
            category -> {
              assertThat(category.code()).matches("\\d{4}");
              assertThat(category.clock()).isIn("E", "U24", "N3", "N5");
              assertThat(category.route()).isIn("G", "C", "S", "D");
              assertThat(category.list()).isIn("B", "P", "T");
              assertThat(Stream.concat(Stream.ofNullable(category.lead()), category.co().stream()))
                  .allSatisfy(unit -> assertThat(catalogue.unit(unit)).isPresent());
            });
  }

  @Test
  void family_and_public_safety_matters_are_restricted() {
    assertThat(catalogue.categories())
        .filteredOn(Category::restricted)
        .extracting(Category::code)
        .containsExactly("0404", "0504");
  }

  @Test
  void a_summary_says_what_and_where_in_the_readers_language() {
    assertThat(catalogue.summary("0101", "东风社区3号楼", Locale.CHINESE)).isEqualTo("污水漫溢 · 东风社区3号楼");
    assertThat(catalogue.summary("0101", "东风社区3号楼", Locale.ENGLISH))
        .isEqualTo("Sewer blocked or overflowing · 东风社区3号楼");
  }

  @Test
  void an_unknown_category_is_printed_as_it_is() {
    assertThat(catalogue.summary("9999", "星城社区", Locale.CHINESE)).isEqualTo("9999 · 星城社区");
  }
}
