package org.whistle.dispatch.model;

import java.util.UUID;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.WordsRef;

/** Where one called unit's part of a whistle stands. */
public sealed interface Part {

  /** The part's name in answers and rows. */
  default String wire() {
    return switch (this) {
      case Awaited _ -> "called";
      case CheckedIn _ -> "checked-in";
      case Done _ -> "done";
      case Returned _ -> "returned";
    };
  }

  /** Called, and not yet heard of. */
  record Awaited() implements Part {

    public Move<CheckedIn, WhistleCheckedIn> checkedIn(UUID whistle, String unit, String by) {
      return new Move<>(new CheckedIn(), new WhistleCheckedIn(whistle, unit, by));
    }

    public Move<Returned, WhistleReturned> returned(NotOurs why) {
      return why.said();
    }
  }

  /** Confirmed that it is on it (报到). */
  record CheckedIn() implements Part {

    public Move<Done, WhistleDone> done(UnitsWork work, boolean last) {
      return new Move<>(
          new Done(), new WhistleDone(work.whistle(), work.unit(), work.by(), work.words(), last));
    }

    public Move<Returned, WhistleReturned> returned(NotOurs why) {
      return why.said();
    }
  }

  /** Did its part. */
  record Done() implements Part {}

  /** Said that it isn't its duty (退单). */
  record Returned() implements Part {}

  /** Who did what for which whistle. */
  record UnitsWork(UUID whistle, String unit, String by, WordsRef words) {}

  /** Who returns which whistle, and why. */
  record NotOurs(UUID whistle, String unit, String by, Slip slip) {

    private Move<Returned, WhistleReturned> said() {
      return new Move<>(
          new Returned(), new WhistleReturned(whistle, unit, slip.reason(), by, slip.words()));
    }
  }
}
