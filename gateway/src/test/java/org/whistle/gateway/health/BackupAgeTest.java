package org.whistle.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupAgeTest {
  @TempDir Path folder;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void a_district_without_a_back_up_is_endlessly_late() {
    assertThat(age()).isInfinite();
  }

  @Test
  void the_age_is_that_of_the_last_back_up() throws IOException {
    Files.writeString(folder.resolve("backup.last"), Instant.now().minusSeconds(7200) + "\n");
    assertThat(age()).isBetween(7200.0, 7300.0);
  }

  @Test
  void nothing_is_measured_where_others_back_up() {
    new BackupAge(new BackupAge.Settings(null), registry);
    assertThat(registry.getMeters()).isEmpty();
  }

  private double age() {
    var keep = new BackupAge(new BackupAge.Settings(folder.resolve("backup.last")), registry);
    double shown = registry.get("whistle.backup.age.seconds").gauge().value();
    assertThat(keep.seconds()).isGreaterThanOrEqualTo(shown);
    return shown;
  }
}
