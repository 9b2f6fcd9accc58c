package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsTest {

  @TempDir Path folder;
  private Builds builds;
  private Program before;
  private Program after;

  @BeforeEach
  void two_programs_are_unpacked() throws Exception {
    var installation = Installation.of(Map.of("WHISTLE_DATA", folder.resolve("data").toString()));
    Files.createDirectories(installation.run("."));
    builds = new Builds(installation);
    before = program("intake-00000001");
    after = program("intake-00000002");
  }

  @Test
  void a_part_runs_from_what_everything_began_with_until_it_is_moved() {
    assertThat(builds.of("intake", () -> before)).isSameAs(before);

    builds.move("intake-2", after);

    assertThat(builds.of("intake", () -> before)).isSameAs(before);
    assertThat(builds.of("intake-2", () -> before).command()).isEqualTo(after.command());
  }

  @Test
  void it_goes_back_as_it_came_and_a_start_of_everything_forgets_it() throws Exception {
    builds.move("intake", after);
    builds.move("intake", before);
    assertThat(builds.of("intake", () -> after).command()).isEqualTo(before.command());

    builds.forget();
    assertThat(builds.of("intake", () -> after)).isSameAs(after);
  }

  @Test
  void a_build_that_was_deleted_is_said() throws Exception {
    builds.move("intake", after);
    Files.delete(after.folder().resolve("intake-service.jar"));

    assertThatThrownBy(() -> builds.of("intake", () -> before)).hasMessageContaining("00000002");
  }

  private Program program(String name) throws Exception {
    var unpacked = Files.createDirectories(folder.resolve(name));
    Files.createFile(unpacked.resolve("intake-service.jar"));
    return Program.in(unpacked);
  }
}
