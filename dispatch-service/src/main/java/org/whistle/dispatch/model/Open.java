package org.whistle.dispatch.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.contracts.DispatchEvent.WhistleReturned;

/**
 * A part that isn't done: its unit may say once that it isn't its duty, and stays where it is until
 * somebody has ruled on that.
 *
 * @param <P> the state itself
 */
public sealed interface Open<P extends Part> permits Part.Awaited, Part.Signed, Part.Here {

  Turn turn();

  /** The same with another turn. */
  P at(Turn turn);

  default Move<P, WhistleReturnAsked> returnAsked(WhistleReturnAsked said) {
    var plea = new Plea(said.decisionId(), said.reason(), said.by(), false);
    return new Move<>(at(turn().with(plea)), said);
  }

  default Move<P, WhistleForced> forced(UUID whistle, String unit, String by) {
    var plea = undecided();
    return new Move<>(
        at(turn().with(plea.turnedDown())), new WhistleForced(whistle, unit, by, plea.decision()));
  }

  default Move<Part.Returned, WhistleReturned> returned(UUID whistle, String unit) {
    var plea = undecided();
    return new Move<>(
        new Part.Returned(), new WhistleReturned(whistle, unit, plea.reason(), plea.by(), null));
  }

  private Plea undecided() {
    @Nullable Plea plea = turn().plea();
    if (plea == null || plea.refused()) {
      throw new IllegalStateException("Nobody asked");
    }
    return plea;
  }
}
