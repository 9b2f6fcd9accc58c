package org.whistle.dispatch.sheet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.model.DutyTurn;
import org.whistle.dispatch.model.Member;
import org.whistle.journal.Ids;
import org.whistle.sheet.BadSheet;
import org.whistle.sheet.Sheet;
import org.whistle.sheet.Table;

/**
 * Staff and turns as a district keeps them: a table each, xlsx or csv. Staff: 用户名 id, 姓名 name, 岗位
 * kind, 代码 seat, 单位 unit, 电话 phone. Turns: 用户名 member, 代码 seat, 日期 date, 从 from, 到 until (the next
 * day's where it is earlier), 电话值守 by-phone.
 */
public final class StaffSheet {
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("用户名", "id"),
          Map.entry("member", "id"),
          Map.entry("id", "id"),
          Map.entry("姓名", "name"),
          Map.entry("name", "name"),
          Map.entry("岗位", "kind"),
          Map.entry("kind", "kind"),
          Map.entry("代码", "seat"),
          Map.entry("seat", "seat"),
          Map.entry("单位", "unit"),
          Map.entry("unit", "unit"),
          Map.entry("电话", "phone"),
          Map.entry("phone", "phone"),
          Map.entry("日期", "date"),
          Map.entry("date", "date"),
          Map.entry("从", "from"),
          Map.entry("from", "from"),
          Map.entry("到", "until"),
          Map.entry("until", "until"),
          Map.entry("电话值守", "by-phone"),
          Map.entry("by-phone", "by-phone"));
  private static final Map<String, String> KINDS =
      Map.of(
          "专职网格员", "full-time",
          "兼职网格员", "part-time",
          "部门网格员", "department",
          "网格长", "leader",
          "顶岗人员", "substitute",
          "值守人员", "desk");
  private static final List<String> YES = List.of("是", "yes", "y", "1", "true");

  private final List<BadSheet.Place> wrong = new ArrayList<>();

  private StaffSheet() {}

  /**
   * Members of staff.
   *
   * @throws BadSheet naming every cell that can't be understood
   */
  public static List<Member> members(byte[] file) {
    return new StaffSheet().all(file, List.of("id", "name", "kind", "seat"), StaffSheet::member);
  }

  /**
   * Turns.
   *
   * @throws BadSheet naming every cell that can't be understood
   */
  public static List<DutyTurn> turns(byte[] file, ZoneId zone) {
    return new StaffSheet()
        .all(
            file,
            List.of("id", "seat", "date", "from", "until"),
            (sheet, line) -> sheet.turn(line, zone));
  }

  private <T> List<T> all(
      byte[] file, List<String> needed, BiFunction<StaffSheet, Table.Line, @Nullable T> reader) {
    var table = Table.of(Sheet.read(file).getFirst(), COLUMNS);
    needed.stream()
        .filter(field -> !table.fields().contains(field))
        .forEach(field -> wrong.add(new BadSheet.Place("A1", "no-column", field)));
    if (!wrong.isEmpty()) {
      throw new BadSheet(wrong);
    }
    List<T> read = new ArrayList<>();
    for (var line : table.lines()) {
      var one = reader.apply(this, line);
      if (one != null) {
        read.add(one);
      }
    }
    if (!wrong.isEmpty()) {
      throw new BadSheet(wrong);
    }
    return read;
  }

  private @Nullable Member member(Table.Line line) {
    var kind = text(line, "kind");
    var id = matching(line, "id", StaffPatterns.ID);
    var seat = matching(line, "seat", StaffPatterns.SEAT);
    var as = KINDS.getOrDefault(kind, kind);
    if (!as.matches(StaffPatterns.KINDS)) {
      bad(line, "kind", "not-a-kind");
      return null;
    }
    var name = matching(line, "name", ".{1,50}");
    var phone = orNull(text(line, "phone"));
    return id == null || seat == null || name == null
        ? null
        : new Member(id, name, Member.Kind.of(as), seat, orNull(text(line, "unit")), phone);
  }

  private @Nullable DutyTurn turn(Table.Line line, ZoneId zone) {
    var id = matching(line, "id", StaffPatterns.ID);
    var seat = matching(line, "seat", StaffPatterns.SEAT);
    var day = parsed(line, "date", LocalDate::parse);
    var from = parsed(line, "from", LocalTime::parse);
    var until = parsed(line, "until", LocalTime::parse);
    if (id == null || seat == null || day == null || from == null || until == null) {
      return null;
    }
    var last = until.isAfter(from) ? day : day.plusDays(1);
    return new DutyTurn(
        Ids.next(),
        id,
        seat,
        day.atTime(from).atZone(zone).toInstant(),
        last.atTime(until).atZone(zone).toInstant(),
        YES.contains(text(line, "by-phone").toLowerCase(Locale.ROOT)));
  }

  private @Nullable String matching(Table.Line line, String field, String pattern) {
    var text = text(line, field);
    if (text.matches(pattern)) {
      return text;
    }
    bad(line, field, "not-a-" + field);
    return null;
  }

  private <T> @Nullable T parsed(Table.Line line, String field, Function<String, T> parse) {
    try {
      return parse.apply(field.equals("date") ? day(line) : text(line, field));
    } catch (DateTimeParseException wrongly) {
      bad(line, field, "not-a-" + (field.equals("date") ? "date" : "time"));
      return null;
    }
  }

  private void bad(Table.Line line, String field, String why) {
    var cell = line.cells().get(field);
    wrong.add(new BadSheet.Place(cell == null ? line.at() : cell.at(), why, text(line, field)));
  }

  private static String day(Table.Line line) {
    var cell = line.cells().get("date");
    return cell == null ? "" : cell.asDay().strip();
  }

  private static String text(Table.Line line, String field) {
    var cell = line.cells().get(field);
    return cell == null ? "" : cell.text().strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
