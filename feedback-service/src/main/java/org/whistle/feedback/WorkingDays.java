package org.whistle.feedback;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;

/** Dates that are counted in working days. */
@Component
public class WorkingDays {
  private final InForce inForce;

  WorkingDays(InForce inForce) {
    this.inForce = inForce;
  }

  /** An unannounced year has no working days to count; then it is as many days. */
  public Instant after(Instant from, int days) {
    return inForce
        .working()
        .closeAfter(from, days)
        .orElseGet(() -> from.plus(Duration.ofDays(days)));
  }
}
