package org.whistle.sheet;

import java.util.List;
import java.util.Map;

/**
 * One sheet of a file.
 *
 * @param name empty where files have none
 * @param rows from the first that isn't empty, each by column, from 0
 */
public record Sheet(String name, List<Map<Integer, Cell>> rows) {

  /**
   * All sheets of a file.
   *
   * @throws BadSheet when it is none
   */
  public static List<Sheet> read(byte[] file) {
    return Workbook.is(file) ? Workbook.sheets(file) : List.of(new Sheet("", Csv.rows(file)));
  }
}
