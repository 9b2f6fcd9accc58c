package org.whistle.tracking.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whistle.calendar.BadNotice;
import org.whistle.calendar.NoticeLine;
import org.whistle.calendar.NoticeLine.Written;
import org.whistle.sheet.BadSheet;
import org.whistle.sheet.Sheet;
import org.whistle.sheet.Table;

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
   * The lines of a file's first sheet.
   *
   * @throws BadNotice when it is no table of days
   */
  public static List<NoticeLine> lines(byte[] file) {
    try {
      Table table = Table.of(Sheet.read(file).getFirst(), COLUMNS);
      for (String needed : List.of("date", "kind")) {
        if (!table.fields().contains(needed)) {
          throw new BadSheet("A1", "no-column", needed);
        }
      }
      return table.lines().stream().map(NoticeSheet::line).toList();
    } catch (BadSheet bad) {
      throw new BadNotice(
          bad.places().stream()
              .map(place -> new BadNotice.Place(place.at(), place.reason(), place.text()))
              .toList());
    }
  }

  /** A number can only be meant as a date here. */
  private static NoticeLine line(Table.Line line) {
    Map<String, Written> fields = new HashMap<>();
    line.cells().forEach((field, cell) -> fields.put(field, new Written(cell.at(), cell.asDay())));
    return new NoticeLine(line.at(), fields);
  }
}
