package org.whistle.feedback.messages.model;

import java.time.Duration;

/** What came of one try. */
public sealed interface Reply {

  /** The receiver has it. */
  record Accepted() implements Reply {}

  /**
   * It hasn't, as far as is known.
   *
   * @param pause how long it asks to be left alone
   */
  record NotAccepted(Reason reason, Duration pause) implements Reply {}

  static Reply accepted() {
    return new Accepted();
  }

  static Reply not(Reason reason) {
    return new NotAccepted(reason, Duration.ZERO);
  }
}
