package org.whistle.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The hours of a working day, as sessions in order, for example 08:00–12:00 and 14:00–18:00. */
public record OfficeHours(List<Session> sessions) {
  static final OfficeHours CLOSED = new OfficeHours(List.of());
  static final OfficeHours ALL_DAY =
      new OfficeHours(List.of(new Session(LocalTime.MIN, LocalTime.MAX)));

  /** From opening to closing, without a break. */
  public record Session(LocalTime opens, LocalTime closes) {
    public Session {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException("A session opens before it closes: " + opens);
      }
    }
  }

  public OfficeHours {
    sessions = List.copyOf(sessions);
    for (int i = 1; i < sessions.size(); i++) {
      if (sessions.get(i).opens().isBefore(sessions.get(i - 1).closes())) {
        throw new IllegalArgumentException("Sessions follow each other: " + sessions);
      }
    }
  }

  /** Reads {@code 08:00-12:00,14:00-18:00}. */
  public static OfficeHours parse(String text) {
    return new OfficeHours(Stream.of(text.split("[,，]")).map(OfficeHours::session).toList());
  }

  private static Session session(String text) {
    String[] ends = text.strip().split("-");
    if (ends.length != 2) {
      throw new IllegalArgumentException("Not office hours: " + text);
    }
    return new Session(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }

  boolean isClosed() {
    return sessions.isEmpty();
  }

  /** The last closing time. */
  public LocalTime closeOfBusiness() {
    return sessions.getLast().closes();
  }

  /** Working time in one day. */
  public Duration length() {
    return sessions.stream()
        .map(session -> Duration.between(session.opens(), session.closes()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
