package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.anyTaken;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.awaited;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls are made from nine to eight, in the district's own time. */
class CallingTest {
  private static final Calling NINE_TO_EIGHT =
      new Calling(
          LocalTime.of(9, 0),
          LocalTime.of(20, 0),
          Duration.ofMinutes(15),
          ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest(name = "at {0} of UTC: {1}")
  @CsvSource({
    "2026-11-20T00:59:59Z, false",
    "2026-11-20T01:00:00Z, true",
    "2026-11-20T12:00:00Z, true",
    "2026-11-20T12:14:00Z, true",
    "2026-11-20T12:16:00Z, false"
  })
  void nobody_is_called_at_night(Instant at, boolean may) {
    assertThat(NINE_TO_EIGHT.mayCall(anyVisitAwaited(), Channel.PHONE, at)).isEqualTo(may);
    assertThat(NINE_TO_EIGHT.mayCall(anyTaken(), Channel.PHONE, at)).isEqualTo(may);
    assertThat(NINE_TO_EIGHT.mayCall(anyVisitAwaited(), Channel.DOOR, at)).isTrue();
  }

  @Test
  void whoever_asked_for_nine_in_the_evening_is_called_then_and_not_before() {
    var evening =
        new Appointment(
            Instant.parse("2026-11-20T13:00:00Z"), Instant.parse("2026-11-20T14:00:00Z"));
    var agreed = awaited(anyVisitAwaited().visit().at(evening), List.of());

    assertThat(NINE_TO_EIGHT.mayCall(agreed, Channel.PHONE, evening.from())).isTrue();
    assertThat(NINE_TO_EIGHT.mayCall(agreed, Channel.PHONE, evening.until().plusSeconds(1)))
        .isFalse();
    assertThat(NINE_TO_EIGHT.isTooEarly(agreed, evening.from().minusSeconds(1))).isTrue();
    assertThat(NINE_TO_EIGHT.isTooEarly(agreed, evening.from())).isFalse();
    assertThat(NINE_TO_EIGHT.isTooEarly(anyVisitAwaited(), evening.from())).isFalse();
  }
}
