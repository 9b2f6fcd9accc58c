package org.whistle.feedback.messages.residents.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When nobody is disturbed; the same time twice is never. The night may lie around midnight. */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

  /** How long to wait from now on; zero by day. */
  public Duration left(Instant now) {
    var here = now.atZone(zone);
    if (!covers(here.toLocalTime())) {
      return Duration.ZERO;
    }
    var end = here.toLocalDate().atTime(until).atZone(zone);
    return Duration.between(here, end.isAfter(here) ? end : end.plusDays(1));
  }

  private boolean covers(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return from.isAfter(until) ? begun || !over : begun && !over;
  }
}
