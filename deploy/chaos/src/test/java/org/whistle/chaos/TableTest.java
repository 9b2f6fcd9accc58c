package org.whistle.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.chaos.fault.JsonLines;

class TableTest {
  private static final Instant ANY_TIME = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void a_kind_is_a_line_and_goals_are_held_against_what_happened_alone() {
    var entries =
        List.of(
            entry(1, true, 2_000L, null),
            entry(2, true, 4_000L, null),
            entry(3, false, 90_000L, null),
            entry(4, false, null, "no libfaketime"));

    assertThat(Table.of(entries))
        .endsWith(
            "| kill -9 of a service | 3 | 1 | 2.0 s | 4.0 s | 90.0 s | ≤ 10 s |\n"
                + "| **all** | 3 | 1 | | | | |\n");
  }

  @Test
  void what_was_done_outlives_the_run(@TempDir Path folder) {
    var book = new JsonLines<>(folder.resolve("faults.jsonl"), Done.class);
    book.add(entry(1, true, 2_000L, null));
    book.add(entry(2, false, null, "no libfaketime"));

    assertThat(book.read())
        .containsExactly(entry(1, true, 2_000L, null), entry(2, false, null, "no libfaketime"));
  }

  private static Done entry(
      int number, boolean alone, @Nullable Long recovery, @Nullable String notDone) {
    return new Done(
        number,
        "kill -9 of a service",
        "Kill[part=intake]",
        10,
        alone,
        ANY_TIME,
        ANY_TIME.plusSeconds(1),
        recovery,
        notDone);
  }
}
