package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.contracts.DispatchEvent.WhistleReturned;

/** 退单: a called unit says once, in time, that it isn't its duty; the command centre rules. */
public record Returning(Whistle whistle, String unit) {

  /** Asks to be let out; until it is ruled on, nothing moves and no date does. */
  public Outcome<Whistle, WhistleReturnAsked> ask(
      WhistleReturnAsked said, Instant until, Instant now) {
    return switch (whistle.parts().get(unit)) {
      case null -> refused(Reason.NOT_CALLED);
      case Open<?> open when open.turn().isForced() -> refused(Reason.MUST_BE_DONE);
      case Open<?> open when open.turn().isUndecided() -> refused(Reason.ALREADY_ASKED);
      case Open<?> _ when now.isAfter(until) -> refused(Reason.RETURN_TOO_LATE);
      case Open<?> open -> go(open.returnAsked(said));
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
      case Part.Released _ -> refused(Reason.RELEASED);
    };
  }

  /** It isn't its duty: the unit is out. */
  public Outcome<Whistle, WhistleReturned> letGo(UUID decision) {
    return open(decision) instanceof Open<?> open
        ? go(open.returned(whistle.id(), unit))
        : refused(Reason.STALE);
  }

  /** It is: the unit must do its part. */
  public Outcome<Whistle, WhistleForced> force(UUID decision, String by) {
    return open(decision) instanceof Open<?> open
        ? go(open.forced(whistle.id(), unit, by))
        : refused(Reason.STALE);
  }

  private @Nullable Open<?> open(UUID decision) {
    return whistle.parts().get(unit) instanceof Open<?> open
            && open.turn().isUndecided()
            && open.turn().asked(decision)
        ? open
        : null;
  }

  private <S extends Part, E extends DispatchEvent> Outcome<Whistle, E> go(Move<S, E> move) {
    return moved(whistle.after(unit, move));
  }
}
