package org.whistle.dispatch.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.WhistleArrived;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleProgressed;
import org.whistle.contracts.DispatchEvent.WhistleReleased;
import org.whistle.contracts.DispatchEvent.WhistleSigned;
import org.whistle.contracts.Presence;
import org.whistle.contracts.WorkFact;

/** Where one called unit's part of a whistle stands. */
public sealed interface Part {

  /** The part's name in answers and rows. */
  default String wire() {
    return switch (this) {
      case Awaited _ -> "called";
      case Signed _ -> "signed";
      case CheckedIn _ -> "checked-in";
      case OnSite _ -> "on-site";
      case Done _ -> "done";
      case Returned _ -> "returned";
      case Released _ -> "released";
    };
  }

  /** Whose word brought it there. */
  default @Nullable String by() {
    return switch (this) {
      case Awaited _, Returned _, Released _ -> null;
      case Signed signed -> signed.by;
      case CheckedIn on -> on.by;
      case OnSite on -> on.by;
      case Done done -> done.by;
    };
  }

  /** Nothing is left to do for the unit. */
  default boolean isOver() {
    return this instanceof Done || this instanceof Returned || this instanceof Released;
  }

  /** Called, and not yet heard of. */
  record Awaited(Turn turn) implements Part, Open<Awaited> {

    public Move<Signed, WhistleSigned> signed(WhistleSigned said) {
      return new Move<>(new Signed(turn, said.by(), said.presence()), said);
    }

    public Move<CheckedIn, WhistleCheckedIn> checkedIn(Presence presence, WhistleCheckedIn said) {
      return new Move<>(new CheckedIn(turn, said.by(), presence), said);
    }

    public Move<OnSite, WhistleCheckedIn> checkedInThere(Presence presence, WhistleCheckedIn said) {
      return new Move<>(new OnSite(turn, said.by(), presence), said);
    }

    public Move<Released, WhistleReleased> released(WhistleReleased said) {
      return new Move<>(new Released(), said);
    }

    @Override
    public Awaited at(Turn now) {
      return new Awaited(now);
    }
  }

  /** Accepted its task (签收), and isn't there yet. */
  record Signed(Turn turn, String by, @Nullable Presence presence) implements Part, Open<Signed> {

    public Move<CheckedIn, WhistleCheckedIn> checkedIn(Presence came, WhistleCheckedIn said) {
      return new Move<>(new CheckedIn(turn, said.by(), came), said);
    }

    public Move<OnSite, WhistleCheckedIn> checkedInThere(Presence came, WhistleCheckedIn said) {
      return new Move<>(new OnSite(turn, said.by(), came), said);
    }

    @Override
    public Signed at(Turn now) {
      return new Signed(now, by, presence);
    }
  }

  /** On it (报到), and may report what it does. */
  sealed interface Here<P extends Part> extends Open<P> permits CheckedIn, OnSite {

    Presence presence();

    /** The same after a step. */
    P self();

    default Move<P, WhistleProgressed> progressed(WhistleProgressed said) {
      return new Move<>(self(), said);
    }

    default Move<Done, WhistleDone> done(WhistleDone said) {
      var facts = said.facts();
      return new Move<>(new Done(said.by(), facts == null ? List.of() : facts), said);
    }
  }

  /** On it from its own desk. */
  record CheckedIn(Turn turn, String by, Presence presence) implements Part, Here<CheckedIn> {

    public Move<OnSite, WhistleArrived> arrived(WhistleArrived said) {
      return new Move<>(new OnSite(turn, said.by(), said.presence()), said);
    }

    @Override
    public CheckedIn self() {
      return this;
    }

    @Override
    public CheckedIn at(Turn now) {
      return new CheckedIn(now, by, presence);
    }
  }

  /** There (到场). */
  record OnSite(Turn turn, String by, Presence presence) implements Part, Here<OnSite> {

    @Override
    public OnSite self() {
      return this;
    }

    @Override
    public OnSite at(Turn now) {
      return new OnSite(now, by, presence);
    }
  }

  /** Did its part. */
  record Done(String by, List<WorkFact> facts) implements Part {}

  /** It wasn't its duty (退单). */
  record Returned() implements Part {}

  /** Another one leads, and it had not begun. */
  record Released() implements Part {}
}
