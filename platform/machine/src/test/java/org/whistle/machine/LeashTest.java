package org.whistle.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {

  @TempDir Path folder;
  private Process child;

  @BeforeEach
  void start() throws IOException {
    child = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void stop() {
    child.destroyForcibly();
  }

  @Test
  void a_pulled_leash_ends_the_child_and_deletes_what_it_left() throws IOException {
    var leftovers = Files.createDirectory(folder.resolve("leftovers"));

    Leash.tie(child, "KILL", leftovers).pull();

    await().until(() -> !child.isAlive() && Files.notExists(leftovers));
  }

  @Test
  void a_child_that_was_let_go_lives_on() throws IOException {
    var guarded = new ProcessBuilder("sleep", "600").start();
    Leash.tie(child, "KILL", null).untie();

    // a second leash, pulled and done with, shows that the first had the time to act
    Leash.tie(guarded, "KILL", null).pull();

    await().until(() -> !guarded.isAlive());
    assertThat(child.isAlive()).isTrue();
  }
}
