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

  private void keep(String script) {
    var part = new Part("part", 0, () -> List.of("sh", "-c", script), Map.of(), "TERM", () -> true);
    keeper = new Keeper(part, log(), () -> {});
    keeper.start();
  }

  private Path log() {
    return folder.resolve("part.log");
  }
}
