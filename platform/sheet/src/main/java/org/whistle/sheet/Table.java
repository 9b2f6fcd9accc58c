package org.whistle.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sheet whose first row names its columns, in any order and by any of their names.
 *
 * @param fields those columns that are known
 */
public record Table(Set<String> fields, List<Line> lines) {

  /**
   * A row that isn't empty.
   *
   * @param at where it begins
   */
  public record Line(String at, Map<String, Cell> cells) {}

  /**
   * Reads it.
   *
   * @param names fields by each name that a column may have, in lower case
   */
  public static Table of(Sheet sheet, Map<String, String> names) {
    if (sheet.rows().isEmpty()) {
      throw new BadSheet("A1", "empty", sheet.name());
    }
    Map<Integer, String> columns = new TreeMap<>();
    sheet
        .rows()
        .getFirst()
        .forEach(
            (column, head) -> {
              String field = names.get(head.text().strip().toLowerCase(Locale.ROOT));
              if (field != null) {
                columns.put(column, field);
              }
            });
    List<Line> lines = new ArrayList<>();
    for (Map<Integer, Cell> row : sheet.rows().subList(1, sheet.rows().size())) {
      Map<String, Cell> cells = new HashMap<>();
      columns.forEach(
          (column, field) -> {
            if (row.containsKey(column)) {
              cells.put(field, row.get(column));
            }
          });
      if (cells.values().stream().anyMatch(cell -> !cell.text().isBlank())) {
        lines.add(new Line(row.values().iterator().next().at(), cells));
      }
    }
    return new Table(Set.copyOf(columns.values()), lines);
  }
}
