package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

  @TempDir Path folder;
  private Keeper keeper;

  @AfterEach
  void stop() {
    keeper.stop(Duration.ofSeconds(5));
  }

  @Test
  void a_part_that_dies_is_started_again() {
    keep("echo hello; exec sleep 60");
    await().until(keeper::isReady);
    var first = keeper.state().pid();

    ProcessHandle.of(first).orElseThrow().destroyForcibly();

    await().until(() -> keeper.isReady() && keeper.state().pid() != first);
    assertThat(keeper.state().restarts()).isEqualTo(1);
  }

  @Test
  void what_a_part_prints_is_in_its_log() {
    keep("echo hello; echo trouble >&2; exec sleep 60");

    await().untilAsserted(() -> assertThat(Files.readString(log())).isEqualTo("hello\ntrouble\n"));
  }

  @Test
  void a_part_that_does_not_listen_is_ended_by_force() {
    keep("trap '' TERM; echo deaf; while true; do sleep 1; done");
    await().until(() -> Files.exists(log()) && Files.size(log()) > 0);
    var process = ProcessHandle.of(keeper.state().pid()).orElseThrow();

    keeper.stop(Duration.ofMillis(200));

    await().until(() -> !process.isAlive());
    assertThat(keeper.state().state()).isEqualTo("stopped");
  }

  @Test
  void a_part_hears_what_its_file_says_at_each_start() throws Exception {
    Files.writeString(variables(), "# of this part alone\n\nWORD=good=morning\n");
    keep("echo $WORD; exec sleep 60");
    await().untilAsserted(() -> assertThat(Files.readString(log())).isEqualTo("good=morning\n"));
    await().until(keeper::isReady);
    Files.delete(variables());

    ProcessHandle.of(keeper.state().pid()).orElseThrow().destroyForcibly();

    await()
        .untilAsserted(
            () -> assertThat(Files.readString(log())).isEqualTo("good=morning\nhello\n"));
  }

  @Test
  void a_file_that_can_not_be_read_keeps_the_part_away_until_it_is_mended() throws Exception {
    Files.writeString(variables(), "nonsense\n");
    keep("echo $WORD; exec sleep 60");
    await().until(() -> keeper.state().restarts() > 0);
    assertThat(keeper.isReady()).isFalse();

    Files.writeString(variables(), "WORD=mended\n");

    await().until(keeper::isReady);
  }

  private Path variables() {
    return folder.resolve("part.env");
  }

  private void keep(String script) {
    var part =
        new Part(
            "part",
            0,
            () -> List.of("sh", "-c", script),
            () -> PartFile.over(Map.of("WORD", "hello"), variables()),
            "TERM",
            () -> true);
    keeper = new Keeper(part, log(), () -> {});
    keeper.start();
  }

  private Path log() {
    return folder.resolve("part.log");
  }
}
