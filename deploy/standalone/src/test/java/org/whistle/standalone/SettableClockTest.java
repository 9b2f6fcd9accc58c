package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettableClockTest {

  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void anEmptyFolder() {
    installation = Installation.of(Map.of("WHISTLE_DATA", folder.toString()));
  }

  @Test
  void nobody_may_set_time_unless_it_was_said_at_the_first_start() {
    SettableClock.decide(installation, "");
    assertThat(SettableClock.isAllowed(installation)).isFalse();

    SettableClock.decide(installation, "yes");
    assertThat(SettableClock.isAllowed(installation)).isTrue();
  }

  @Test
  void a_demo_may() throws Exception {
    Files.createFile(folder.resolve("demo.mark"));
    SettableClock.decide(installation, "");
    assertThat(SettableClock.isAllowed(installation)).isTrue();
  }

  @Test
  void a_district_that_lives_by_the_true_time_goes_on_so() throws Exception {
    Files.createDirectory(folder.resolve("postgres"));
    Files.createFile(folder.resolve("demo.mark"));
    SettableClock.decide(installation, "");
    assertThat(SettableClock.isAllowed(installation)).isFalse();

    assertThatThrownBy(() -> SettableClock.decide(installation, "yes"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("true time");
    assertThat(SettableClock.isAllowed(installation)).isFalse();
  }
}
