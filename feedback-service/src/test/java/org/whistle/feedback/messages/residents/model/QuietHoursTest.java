package org.whistle.feedback.messages.residents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest(name = "from {0} to {1}, at {2}: {3} left")
  @CsvSource({
    "22:00, 07:00, 21:59, PT0S",
    "22:00, 07:00, 22:00, PT9H",
    "22:00, 07:00, 23:30, PT7H30M",
    "22:00, 07:00, 00:00, PT7H",
    "22:00, 07:00, 06:59, PT1M",
    "22:00, 07:00, 07:00, PT0S",
    "12:00, 14:00, 13:00, PT1H",
    "12:00, 14:00, 15:00, PT0S",
    "00:00, 00:00, 03:00, PT0S"
  })
  void a_night_lies_around_midnight_and_ends(
      LocalTime from, LocalTime until, LocalTime at, Duration left) {
    var now = LocalDateTime.of(2026, 11, 20, at.getHour(), at.getMinute()).atZone(SHANGHAI);

    assertThat(new QuietHours(from, until, SHANGHAI).left(now.toInstant())).isEqualTo(left);
  }
}
