package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CappedLogTest {

  private static final int CAPACITY = 10_000;

  @TempDir Path folder;

  @Test
  void a_full_log_keeps_one_predecessor() throws IOException {
    var file = folder.resolve("part.log");

    new CappedLog(file, CAPACITY).copy(new ByteArrayInputStream(new byte[100_000]));

    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("part.log", "part.log.1");
    assertThat(Files.size(file) + Files.size(folder.resolve("part.log.1")))
        .isLessThan(2 * (CAPACITY + 8192));
  }

  @Test
  void a_log_goes_on_where_it_ended() throws IOException {
    var file = folder.resolve("part.log");

    new CappedLog(file, CAPACITY).copy(new ByteArrayInputStream("one ".getBytes()));
    new CappedLog(file, CAPACITY).copy(new ByteArrayInputStream("two".getBytes()));

    assertThat(file).hasContent("one two");
  }
}
