package org.whistle.tracking.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.whistle.calendar.BadNotice;
import org.whistle.calendar.NoticeLine;
import org.whistle.calendar.NoticeLine.Written;

/**
 * A table of days, as xlsx or csv. Its first line names the columns, in any order: 日期 date, 至 until
 * (for several days), 名称 name, 类型 kind (休 off, 班 work, 作息 regime), 时间 hours (of a half day, or the
 * week of a regime).
 */
public final class NoticeSheet {
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("date", "date"),
          Map.entry("日期", "date"),
          Map.entry("until", "until"),
          Map.entry("至", "until"),
          Map.entry("name", "name"),
          Map.entry("名称", "name"),
          Map.entry("kind", "kind"),
          Map.entry("类型", "kind"),
          Map.entry("hours", "hours"),
          Map.entry("时间", "hours"));

  private NoticeSheet() {}

  /**
   * The lines of a file.
   *
   * @throws BadNotice when it is no table of days
   */
  public static List<NoticeLine> lines(byte[] file) {
    List<Map<Integer, Written>> rows = Workbook.is(file) ? Workbook.rows(file) : Csv.rows(file);
    if (rows.isEmpty()) {
      throw bad("A1", "empty", "");
    }
    Map<Integer, String> columns = new TreeMap<>();
    rows.getFirst()
        .forEach(
            (column, head) -> {
              String field = COLUMNS.get(head.text().strip().toLowerCase(Locale.ROOT));
              if (field != null) {
                columns.put(column, field);
              }
            });
    for (String needed : List.of("date", "kind")) {
      if (!columns.containsValue(needed)) {
        throw bad("A1", "no-column", needed);
      }
    }
    List<NoticeLine> lines = new ArrayList<>();
    for (Map<Integer, Written> row : rows.subList(1, rows.size())) {
      Map<String, Written> fields = new HashMap<>();
      row.forEach(
          (column, written) -> {
            if (columns.containsKey(column)) {
              fields.put(columns.get(column), written);
            }
          });
      if (fields.values().stream().anyMatch(written -> !written.text().isBlank())) {
        lines.add(new NoticeLine(row.values().iterator().next().at(), fields));
      }
    }
    return lines;
  }

  static BadNotice bad(String at, String reason, String text) {
    return new BadNotice(List.of(new BadNotice.Place(at, reason, text)));
  }
}
