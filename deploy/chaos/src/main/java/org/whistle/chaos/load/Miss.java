package org.whistle.chaos.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was not answered as it should have been.
 *
 * @param status 0 when the call broke off
 * @param why slug of the problem, or what broke the call off
 */
public record Miss(
    Instant start, Instant end, String who, String what, int status, @Nullable String why) {

  static Miss of(Call call) {
    return new Miss(call.start(), call.end(), call.who(), call.move(), call.status(), call.why());
  }

  /** A client that broke down proves nothing any more. */
  static Miss of(String who, RuntimeException broken) {
    var now = Instant.now();
    return new Miss(now, now, who, "client", 0, broken.toString());
  }

  /** Nobody was there to answer the call, or not yet. */
  public boolean isUnanswered() {
    return why != null
        && (status == 0 && (why.startsWith("ConnectException") || why.endsWith("no bytes"))
            || status == 503 && why.equals("temporarily-unavailable"));
  }
}
