package org.whistle.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Comma-separated values (RFC 4180), as UTF-8 or in the encoding of Chinese spreadsheets. */
final class Csv {
  private final String text;
  private final List<Map<Integer, Cell>> rows = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private Map<Integer, Cell> row = new TreeMap<>();
  private int line = 1;

  private Csv(String text) {
    this.text = text;
  }

  static List<Map<Integer, Cell>> rows(byte[] file) {
    String text = decoded(file);
    return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
  }

  private static String decoded(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException other) {
      return new String(file, Charset.forName("GB18030"));
    }
  }

  private List<Map<Integer, Cell>> read() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c == '"' && !twice) {
          quoted = false;
        } else {
          field.append(c);
          i += twice ? 1 : 0;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        endField();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        field.append(c);
      }
    }
    endRow();
    return rows;
  }

  private void endField() {
    String at = (char) ('A' + row.size() % 26) + String.valueOf(line);
    row.put(row.size(), new Cell(at, field.toString(), null));
    field.setLength(0);
  }

  private void endRow() {
    endField();
    if (row.values().stream().anyMatch(cell -> !cell.text().isBlank())) {
      rows.add(row);
    }
    row = new TreeMap<>();
    line++;
  }
}
