package org.whistle.feedback.ahead.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;

/** When something is to be done although nobody asks for it. */
public sealed interface Rule {
  String id();

  /** So many alike, of one category in one place, within so many days. */
  record Alike(String id, int cases, int days) implements Rule {
    public boolean holds(Spot spot) {
      return spot.cases().size() >= cases;
    }
  }

  /** Begun anew so often, in one category and place, within so many days. */
  record Redone(String id, int redos, int days) implements Rule {
    public boolean holds(Spot spot) {
      return spot.redos() >= redos;
    }
  }

  /**
   * A day that comes every year, for example when heating starts.
   *
   * @param ahead days before it on which one begins to look
   * @param days after it until which one still may
   */
  record Season(String id, String category, MonthDay starts, int ahead, int days) implements Rule {

    /** The day that is near; the next year's too, where one looks ahead over New Year. */
    public Optional<LocalDate> near(LocalDate today) {
      return Stream.of(today.getYear() - 1, today.getYear(), today.getYear() + 1)
          .map(starts::atYear)
          .filter(day -> !today.isBefore(day.minusDays(ahead)))
          .filter(day -> !today.isAfter(day.plusDays(days)))
          .findFirst();
    }
  }
}
