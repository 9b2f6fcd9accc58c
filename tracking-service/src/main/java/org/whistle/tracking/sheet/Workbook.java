package org.whistle.tracking.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.whistle.calendar.NoticeLine.Written;

/** The first sheet of an xlsx file. */
final class Workbook {
  private static final int SIGNATURE = 8;

  private Workbook() {}

  static boolean is(byte[] file) {
    byte[] start = Arrays.copyOf(file, SIGNATURE);
    if (ReadableWorkbook.isOLE2Header(start)) {
      throw NoticeSheet.bad("A1", "old-format", "xls");
    }
    return ReadableWorkbook.isOOXMLZipHeader(start);
  }

  static List<Map<Integer, Written>> rows(byte[] file) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Map<Integer, Written>> rows = new ArrayList<>();
      for (Row row : book.getFirstSheet().read()) {
        Map<Integer, Written> cells = new TreeMap<>();
        for (Cell cell : row) {
          if (cell != null && cell.getType() != CellType.EMPTY) {
            cells.put(cell.getColumnIndex(), new Written(cell.getAddress().toString(), text(cell)));
          }
        }
        if (!cells.isEmpty()) {
          rows.add(cells);
        }
      }
      return rows;
    } catch (IOException | ExcelReaderException broken) {
      throw NoticeSheet.bad("A1", "not-a-sheet", String.valueOf(broken.getMessage()));
    }
  }

  /** A number can only be meant as a date here. */
  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? cell.asDate().toLocalDate().toString()
        : cell.getText();
  }
}
