package org.whistle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final Map<String, String> NAMES =
      Map.of("单位", "unit", "unit", "unit", "止", "until");

  @Test
  void what_is_written_is_read_sheet_by_sheet_and_keeps_its_address() {
    byte[] file =
        new Book()
            .with("单位", List.of(List.of("单位", "止"), List.of("D06", "2026-12-31")))
            .with("空", List.of(List.of("x")))
            .bytes();
    List<Sheet> sheets = Sheet.read(file);
    assertThat(sheets).extracting(Sheet::name).containsExactly("单位", "空");
    Table table = Table.of(sheets.getFirst(), NAMES);
    assertThat(table.fields()).containsExactlyInAnyOrder("unit", "until");
    Cell cell = table.lines().getFirst().cells().get("until");
    assertThat(cell).isEqualTo(new Cell("B2", "2026-12-31", null));
    assertThat(cell.asDay()).isEqualTo("2026-12-31");
  }

  @Test
  void csv_is_read_in_both_encodings_and_empty_lines_are_passed_over() {
    String text = "Unit,止\n\n\"D\"\"06\",\n,\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      Table table = Table.of(Sheet.read(text.getBytes(charset)).getFirst(), NAMES);
      assertThat(table.lines()).hasSize(1);
      assertThat(table.lines().getFirst().cells().get("unit").text()).isEqualTo("D\"06");
    }
  }

  @Test
  void what_is_no_sheet_is_refused() {
    assertThatThrownBy(() -> Sheet.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0}))
        .isInstanceOf(BadSheet.class)
        .hasMessageContaining("not-a-sheet");
    assertThatThrownBy(() -> Table.of(new Sheet("", List.of()), NAMES))
        .isInstanceOf(BadSheet.class)
        .hasMessageContaining("empty");
  }
}
