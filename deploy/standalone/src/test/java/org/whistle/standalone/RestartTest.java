package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  private static final String GOODBYE =
      "trap 'echo goodbye; exit' TERM; echo hello; while true; do sleep 0.05; done";

  @TempDir Path folder;
  private Installation installation;
  private List<Keeper> keepers;

  @BeforeEach
  void three_parts_run() throws Exception {
    installation = Installation.of(Map.of("WHISTLE_DATA", folder.toString()));
    Files.createDirectories(installation.run("."));
    keepers = List.of(keeper("intake"), keeper("intake-2"), keeper("gateway"));
    keepers.forEach(Keeper::start);
    await().until(() -> keepers.stream().allMatch(Keeper::isReady));
    await().until(() -> Files.readString(installation.log("gateway")).equals("hello\n"));
  }

  @AfterEach
  void stop() {
    keepers.forEach(keeper -> keeper.stop(Duration.ofSeconds(5)));
  }

  @Test
  void services_are_asked_to_end_and_are_ready_again_and_what_is_there_once_is_left_alone()
      throws Exception {
    long door = keepers.getLast().state().pid();

    Restart.of(installation).services();

    for (var instance : List.of("intake", "intake-2")) {
      await()
          .untilAsserted(
              () ->
                  assertThat(Files.readString(installation.log(instance)))
                      .isEqualTo("hello\ngoodbye\nhello\n"));
    }
    assertThat(keepers).allMatch(Keeper::isReady);
    assertThat(keepers.getLast().state().pid()).isEqualTo(door);
  }

  @Test
  void one_part_is_restarted_by_its_name_and_no_other() throws Exception {
    Restart.of(installation).part("gateway");

    assertThat(keepers).extracting(keeper -> keeper.state().restarts()).containsExactly(0, 0, 1);
  }

  @Test
  void a_name_that_nobody_has_is_said() {
    assertThatThrownBy(() -> Restart.of(installation).part("intake-9"))
        .hasMessageContaining("intake-9");
  }

  private Keeper keeper(String name) {
    var part = new Part(name, 0, () -> List.of("sh", "-c", GOODBYE), Map::of, "TERM", () -> true);
    return new Keeper(part, installation.log(name), this::tell);
  }

  private synchronized void tell() {
    if (keepers != null) {
      new StatusBook(installation.run("status.json"))
          .write(1, keepers.stream().map(Keeper::state).toList());
    }
  }
}
