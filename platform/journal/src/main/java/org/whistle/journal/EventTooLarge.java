package org.whistle.journal;

/** An event's JSON is longer than the broker takes; nothing was written. */
public final class EventTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EventTooLarge(String type, int bytes, int limit) {
    super("%s is %d bytes, the limit is %d".formatted(type, bytes, limit));
  }
}
