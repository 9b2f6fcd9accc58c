package org.whistle.feedback.messages;

import java.time.Duration;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;

/** A try that failed on the way or at the receiver; it counts for the circuit breaker. */
public class CarriageFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Duration wait;

  public CarriageFailed(Reason reason, Duration wait) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.wait = wait;
  }

  Reply reply() {
    return new Reply.NotAccepted(reason, wait);
  }
}
