package org.whistle.intake.requests.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads a table of rules that ships beside the code: a header, then rows without quotes. */
final class RuleTable {
  private RuleTable() {}

  static <T> List<T> read(String name, Function<String[], T> row) {
    try (var in = Objects.requireNonNull(RuleTable.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> row.apply(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
