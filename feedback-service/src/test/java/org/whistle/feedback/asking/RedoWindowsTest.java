package org.whistle.feedback.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.whistle.calendar.InForce;

class RedoWindowsTest {
  private static final Instant LATE_ON_THE_20TH = Instant.parse("2026-11-20T15:59:00Z");

  @Test
  void it_is_counted_in_whole_days_of_the_district_from_the_resolution() {
    var windows = windows("[{\"from\":\"2026-01-01\",\"days\":7}]");

    assertThat(windows.closedFrom(LATE_ON_THE_20TH)).isEqualTo(LocalDate.of(2026, 11, 28));
    assertThat(windows.isClosed(LATE_ON_THE_20TH, Instant.parse("2026-11-27T15:59:00Z"))).isFalse();
    assertThat(windows.isClosed(LATE_ON_THE_20TH, Instant.parse("2026-11-27T16:00:00Z"))).isTrue();
  }

  @Test
  void a_later_window_holds_for_what_is_resolved_from_its_day_on() {
    var windows =
        windows("[{\"from\":\"2026-11-21\",\"days\":3},{\"from\":\"2026-01-01\",\"days\":30}]");

    assertThat(windows.closedFrom(LATE_ON_THE_20TH)).isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(windows.closedFrom(LATE_ON_THE_20TH.plusSeconds(60)))
        .isEqualTo(LocalDate.of(2026, 11, 25));
  }

  private static RedoWindows windows(String json) {
    Resource none = new ByteArrayResource(new byte[0]);
    var settings =
        new AskingSettings(
            none,
            none,
            new AskingSettings.Calls(LocalTime.MIN, LocalTime.MAX, Duration.ZERO),
            Duration.ZERO,
            Duration.ZERO,
            List.of(),
            new ByteArrayResource(json.getBytes(UTF_8)));
    return new RedoWindows(settings, InForce.shipped(ZoneId.of("Asia/Shanghai")).working());
  }
}
