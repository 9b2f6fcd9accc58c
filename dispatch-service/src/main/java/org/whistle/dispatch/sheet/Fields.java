package org.whistle.dispatch.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.sheet.BadSheet;
import org.whistle.sheet.Cell;
import org.whistle.sheet.Table;

/** The cells of one line; what can't be understood is noted, and the line goes on. */
final class Fields {
  private final String sheet;
  private final Table.Line line;
  private final List<BadSheet.Place> wrong;

  Fields(String sheet, Table.Line line, List<BadSheet.Place> wrong) {
    this.sheet = sheet;
    this.line = line;
    this.wrong = wrong;
  }

  String text(String field) {
    Cell cell = line.cells().get(field);
    return cell == null ? "" : cell.text().strip();
  }

  /** What must be there and be so. */
  String text(String field, String reason, Predicate<String> known) {
    String text = text(field);
    if (!known.test(text)) {
      note(field, reason, text);
    }
    return text;
  }

  List<String> words(String field, String reason, Predicate<String> known) {
    List<String> words =
        Stream.of(text(field).split("[\\s,，、;；]+")).filter(word -> !word.isEmpty()).toList();
    words.stream().filter(known.negate()).forEach(word -> note(field, reason, word));
    return words;
  }

  boolean yes(String field) {
    String text = text(field);
    if (!List.of("是", "否", "yes", "no", "").contains(text)) {
      note(field, "yes-or-no", text);
    }
    return text.equals("是") || text.equals("yes");
  }

  @Nullable LocalDate day(String field) {
    Cell cell = line.cells().get(field);
    if (cell == null || cell.text().isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(cell.asDay().strip());
    } catch (DateTimeException odd) {
      note(field, "not-a-date", cell.text());
      return null;
    }
  }

  void note(String field, String reason, String text) {
    Cell cell = line.cells().get(field);
    String at = cell == null ? line.at() : cell.at();
    wrong.add(new BadSheet.Place(sheet.isEmpty() ? at : sheet + "!" + at, reason, text));
  }
}
