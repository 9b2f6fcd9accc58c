package org.whistle.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The sheets of an xlsx file. */
final class Workbook {
  private static final int SIGNATURE = 8;
  private static final int LAST_DAY = 2_958_465;

  private Workbook() {}

  static boolean is(byte[] file) {
    byte[] start = Arrays.copyOf(file, SIGNATURE);
    if (ReadableWorkbook.isOLE2Header(start)) {
      throw new BadSheet("A1", "old-format", "xls");
    }
    return ReadableWorkbook.isOOXMLZipHeader(start);
  }

  static List<Sheet> sheets(byte[] file) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Sheet> sheets = new ArrayList<>();
      for (var sheet : book.getSheets().toList()) {
        sheets.add(new Sheet(sheet.getName(), rows(sheet.read())));
      }
      return sheets;
    } catch (IOException | ExcelReaderException broken) {
      throw new BadSheet("A1", "not-a-sheet", String.valueOf(broken.getMessage()));
    }
  }

  private static List<Map<Integer, Cell>> rows(List<Row> read) {
    List<Map<Integer, Cell>> rows = new ArrayList<>();
    for (Row row : read) {
      Map<Integer, Cell> cells = new TreeMap<>();
      for (var cell : row) {
        if (cell != null && cell.getType() != CellType.EMPTY) {
          cells.put(cell.getColumnIndex(), cell(cell));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** A number may be meant as a date: whoever reads the column knows. */
  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    String at = cell.getAddress().toString();
    if (cell.getType() != CellType.NUMBER) {
      return new Cell(at, cell.getText(), null);
    }
    String number = cell.asNumber().stripTrailingZeros().toPlainString();
    return new Cell(at, number, isDay(cell) ? cell.asDate().toLocalDate().toString() : null);
  }

  /** Codes of places are too great to be days. */
  private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
    return cell.asNumber().intValue() == cell.asNumber().longValue()
        && cell.asNumber().intValue() < LAST_DAY;
  }
}
