package org.whistle.tracking.model;

import java.time.ZoneId;
import org.whistle.calendar.ClockRules;
import org.whistle.calendar.OfficeHours;
import org.whistle.calendar.WorkCalendar;
import org.whistle.calendar.WorkingTime;

/** The rules that come with the product, in the demo district's zone. */
public final class AnyTerms {
  private AnyTerms() {}

  public static Terms anyTerms() {
    return new Terms(
        ClockRules.standard(),
        new WorkingTime(
            WorkCalendar.standard(),
            OfficeHours.parse("08:00-12:00,14:00-18:00"),
            ZoneId.of("Asia/Shanghai")),
        _ -> "N3");
  }
}
