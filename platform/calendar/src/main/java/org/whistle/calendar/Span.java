package org.whistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time, from opening to closing. */
record Span(Instant opens, Instant closes) {

  Duration length() {
    return Duration.between(opens, closes);
  }

  Span from(Instant start) {
    return new Span(later(opens, start), closes);
  }

  /** What of it lies outside of all pauses, which come in order. */
  List<Span> without(List<Pause> pauses) {
    List<Span> rest = new ArrayList<>();
    Instant at = opens;
    for (Pause pause : pauses) {
      rest.add(new Span(at, earlier(pause.from(), closes)));
      at = later(at, pause.end());
    }
    rest.add(new Span(at, closes));
    return rest.stream().filter(span -> span.opens.isBefore(span.closes)).toList();
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
