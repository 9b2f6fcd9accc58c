package org.whistle.feedback.meetings.model;

/** What a move comes to: what is so from then on, or why it can't be. */
public sealed interface Step<T> {

  /** It is so now. */
  record To<T>(T next) implements Step<T> {}

  /** It isn't allowed now. */
  record Refused<T>(Why why) implements Step<T> {}

  static <T> Step<T> to(T next) {
    return new To<>(next);
  }

  static <T> Step<T> refused(Why why) {
    return new Refused<>(why);
  }
}
