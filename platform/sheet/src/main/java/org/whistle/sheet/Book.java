package org.whistle.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An xlsx file to be written: sheets of texts, the first row of each its heading. */
public final class Book {
  private static final String PROGRAM = "Whistle";
  private static final String FORMAT = "1.0";

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  public Book with(String name, List<List<String>> rows) {
    sheets.put(name, rows);
    return this;
  }

  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, PROGRAM, FORMAT)) {
      sheets.forEach((name, rows) -> write(book.newWorksheet(name), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        sheet.value(row, column, rows.get(row).get(column));
      }
    }
    sheet.freezePane(0, 1);
  }
}
