package org.whistle.feedback.messages.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message on its way to one target by one channel.
 *
 * @param id is its idempotency key too, the same in every try
 * @param attempts how often it left the house
 * @param nextTry when it may leave again; while it is sending, when it counts as lost
 */
public record Delivery(
    UUID id, Channel channel, State state, Optional<Reason> reason, int attempts, Instant nextTry) {

  /** What came of the try that was under way; {@code spread} is chance, from 0 to 1. */
  public Delivery after(Reply reply, Instant now, Patience patience, double spread) {
    return switch (reply) {
      case Reply.Accepted() -> rest(State.DELIVERED, Optional.empty(), now);
      case Reply.NotAccepted(var why, var pause) ->
          why.ends()
              ? rest(State.DROPPED, Optional.of(why), now)
              : notAccepted(why, now, longer(pause, patience.after(attempts, spread)), patience);
    };
  }

  /** A person sends it once more: with the same key, and as patiently as at first. */
  public Optional<Delivery> redriven(Instant now) {
    return state == State.STUCK || state == State.DROPPED
        ? Optional.of(new Delivery(id, channel, State.WAITING, Optional.empty(), 0, now))
        : Optional.empty();
  }

  private Delivery notAccepted(Reason why, Instant now, Duration wait, Patience patience) {
    if (!why.passes()) {
      return rest(State.STUCK, Optional.of(why), now);
    }
    if (why.unknown() && !channel.maySendAgain()) {
      return rest(State.STUCK, Optional.of(Reason.OUTCOME_UNKNOWN), now);
    }
    if (attempts >= patience.tries() && !why.untried()) {
      return rest(State.STUCK, Optional.of(Reason.GIVEN_UP), now);
    }
    int tried = why.untried() ? attempts - 1 : attempts;
    return new Delivery(id, channel, State.RETRYING, Optional.of(why), tried, now.plus(wait));
  }

  private Delivery rest(State next, Optional<Reason> why, Instant now) {
    return new Delivery(id, channel, next, why, attempts, now);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
