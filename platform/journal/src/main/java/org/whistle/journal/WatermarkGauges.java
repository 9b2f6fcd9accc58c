package org.whistle.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** For how long each producer hasn't vouched here; only where somebody asks the watermarks. */
final class WatermarkGauges implements Runnable {
  private final TopicWatermarks watermarks;
  private final JdbcTemplate jdbc;
  private final MeterRegistry registry;
  private final Map<String, Age> ages = new ConcurrentHashMap<>();

  /** Goes on growing when nobody measures. */
  private record Age(Duration measured, long at) {
    double seconds() {
      return measured.plusNanos(System.nanoTime() - at).toMillis() / 1000.0;
    }
  }

  WatermarkGauges(TopicWatermarks watermarks, JdbcTemplate jdbc, MeterRegistry registry) {
    this.watermarks = watermarks;
    this.jdbc = jdbc;
    this.registry = registry;
  }

  @Override
  public void run() {
    Map<String, Instant> vouched = watermarks.lastVouched();
    if (!vouched.isEmpty()) {
      OffsetDateTime now = jdbc.queryForObject("select whistle_now()", OffsetDateTime.class);
      long at = System.nanoTime();
      vouched.forEach(
          (producer, until) -> {
            if (now != null
                && ages.put(producer, new Age(Duration.between(until, now.toInstant()), at))
                    == null) {
              register(producer);
            }
          });
    }
  }

  private void register(String producer) {
    Gauge.builder("whistle.watermark.age.seconds", () -> ages.get(producer).seconds())
        .tag("producer", producer)
        .register(registry);
  }
}
