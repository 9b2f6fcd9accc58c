package org.whistle.tracking.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.calendar.BadNotice;
import org.whistle.calendar.CalendarYear;
import org.whistle.calendar.Notice;

class NoticeSheetTest {
  private static final CalendarYear HEAD =
      new CalendarYear(2027, "2027.1", List.of("通知"), null, List.of(), List.of());
  private static final String TABLE =
      """
      日期,至,名称,类型,时间,备注
      2027-01-01,2027年1月3日,元旦,休,,
      2027/2/5,,"除夕, 半天",班,08:00-12:00,"上""半""天"

      2027-07-01,2027-08-31,夏令,作息,"mon-fri 08:00-12:00,15:00-18:30",
      """;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void a_table_in_csv_is_read(String encoding) {
    understood(TABLE.replace("\n", "\r\n").getBytes(Charset.forName(encoding)));
    understood(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_table_in_xlsx_is_read_with_dates_as_dates_and_as_texts() throws IOException {
    understood(
        workbook(
            sheet -> {
              row(sheet, 0, "Date", "Until", "Name", "Kind", "Hours");
              row(sheet, 1, null, "2027-01-03", "元旦", "off", null);
              sheet.value(1, 0, LocalDate.parse("2027-01-01"));
              sheet.style(1, 0).format("yyyy-MM-dd").set();
              row(sheet, 2, "2027.2.5", null, "除夕, 半天", "work", "08:00-12:00");
              row(
                  sheet,
                  4,
                  "2027-07-01",
                  "2027-08-31",
                  "夏令",
                  "regime",
                  "mon-fri 08:00-12:00,15:00-18:30");
            }));
  }

  @Test
  void the_cells_that_cannot_be_understood_are_named() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              row(sheet, 0, "日期", "名称", "类型", "时间");
              row(sheet, 1, "2027-13-01", "元旦", "休", null);
              row(sheet, 2, "2027-02-05", "除夕", "放", null);
              row(sheet, 3, "2027-02-06", "春节", "班", "8点到12点");
              row(sheet, 4, null, "春节", "休", null);
            });
    assertThatThrownBy(() -> Notice.read(HEAD, NoticeSheet.lines(file)))
        .isInstanceOfSatisfying(
            BadNotice.class,
            bad ->
                assertThat(bad.places())
                    .extracting(place -> place.at() + " " + place.reason())
                    .containsExactly(
                        "A2 not-a-date", "C3 not-a-kind", "D4 not-hours", "B5 missing"));
  }

  @Test
  void what_is_no_table_of_days_is_refused() {
    assertThatThrownBy(() -> NoticeSheet.lines(new byte[0])).hasMessageContaining("empty");
    assertThatThrownBy(() -> NoticeSheet.lines("a,b\n1,2".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no-column");
    assertThatThrownBy(
            () -> NoticeSheet.lines("PK\u0003\u0004garbage".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadNotice.class);
  }

  private static void understood(byte[] file) {
    CalendarYear year = Notice.read(HEAD, NoticeSheet.lines(file));
    assertThat(year.days())
        .extracting(
            day -> "%s %s %s %s".formatted(day.date(), day.name(), day.isOffDay(), day.hours()))
        .containsExactly(
            "2027-01-01 元旦 true null",
            "2027-01-02 元旦 true null",
            "2027-01-03 元旦 true null",
            "2027-02-05 除夕, 半天 false 08:00-12:00");
    assertThat(year.regimes())
        .singleElement()
        .extracting(CalendarYear.Regime::name)
        .isEqualTo("夏令");
  }

  private static byte[] workbook(Consumer<Worksheet> filling) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "whistle", "1.0")) {
      filling.accept(book.newWorksheet("2027"));
    }
    return file.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] != null) {
        sheet.value(row, column, cells[column]);
      }
    }
  }
}
