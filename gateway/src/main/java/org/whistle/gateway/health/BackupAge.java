package org.whistle.gateway.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** How old the district's last back-up is; endless when there never was one. */
@Component
class BackupAge {

  private final @Nullable Path mark;

  /**
   * Settings under {@code whistle.backup}.
   *
   * @param mark a file with the instant of the last back-up; without it nothing is measured
   */
  @ConfigurationProperties("whistle.backup")
  record Settings(@Nullable Path mark) {}

  BackupAge(Settings settings, MeterRegistry registry) {
    this.mark = settings.mark();
    if (mark != null) {
      Gauge.builder("whistle.backup.age.seconds", this, BackupAge::seconds).register(registry);
    }
  }

  double seconds() {
    try {
      return mark == null || Files.notExists(mark)
          ? Double.POSITIVE_INFINITY
          : Duration.between(Instant.parse(Files.readString(mark).strip()), Instant.now())
              .toSeconds();
    } catch (IOException | DateTimeParseException unreadable) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
