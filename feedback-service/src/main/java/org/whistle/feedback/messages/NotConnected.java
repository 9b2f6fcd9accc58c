package org.whistle.feedback.messages;

import java.time.Duration;
import org.whistle.feedback.messages.model.Reason;

/** There was no connection, so nothing was done there: this alone is tried again at once. */
public final class NotConnected extends CarriageFailed {
  private static final long serialVersionUID = 1L;

  public NotConnected() {
    super(Reason.UNREACHABLE, Duration.ZERO);
  }
}
