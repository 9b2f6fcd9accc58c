package org.whistle.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.dispatch.model.Complaining;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.OnDuty;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Outcome.Moved;
import org.whistle.dispatch.model.Outcome.NothingToDo;
import org.whistle.dispatch.model.Outcome.Refused;
import org.whistle.dispatch.model.Placing;
import org.whistle.dispatch.model.Reason;
import org.whistle.dispatch.model.Roster;
import org.whistle.dispatch.model.State;
import org.whistle.dispatch.model.Waiting;
import org.whistle.journal.Page;

/** One request's life, open within a transaction: what is decided on it here is saved and said. */
final class Life {
  private final Page page;
  private final Supplier<Roster> roster;
  private final List<DispatchEvent> said = new ArrayList<>();
  private Handling handling;
  private boolean changed;

  Life(Page page, Supplier<Roster> roster, Handling handling) {
    this.page = page;
    this.roster = roster;
    this.handling = handling;
  }

  Handling handling() {
    return handling;
  }

  /** The time of everything that is decided now. */
  Instant now() {
    return page.now();
  }

  /** Who is on duty for this request now. */
  OnDuty duty() {
    return roster.get().forThis(handling.matter());
  }

  /** Moves, or says why not; a retry is no move. Rungs with nobody on duty are passed at once. */
  Optional<Reason> attempt(Outcome<? extends State, ?> outcome) {
    return switch (outcome) {
      case Moved<? extends State, ?>(var move) -> {
        become(move.next(), move.event());
        passEmptyRungs();
        yield Optional.empty();
      }
      case NothingToDo<? extends State, ?> _ -> Optional.empty();
      case Refused<? extends State, ?>(var why) -> Optional.of(why);
    };
  }

  /** Moves, for somebody who waits for the answer. */
  Handling move(Outcome<? extends State, ?> outcome) {
    attempt(outcome)
        .ifPresent(
            why -> {
              throw new MoveRefused(why, handling);
            });
    return handling;
  }

  /** Moves to another desk, where the request is found to lie; its duty is that desk's. */
  void transfer(Outcome<Waiting, RequestTransferred> outcome) {
    switch (outcome) {
      case Moved<Waiting, ?>(var move) -> {
        become(move.next(), move.event());
        keep(handling.relocated());
        passEmptyRungs();
      }
      case NothingToDo<Waiting, ?> _ -> {}
      case Refused<Waiting, ?>(var why) -> throw new MoveRefused(why, handling);
    }
  }

  /** What becomes of something beside the life itself, and is said on the request's page. */
  <S> Optional<S> heed(Outcome<S, ?> outcome) {
    return switch (outcome) {
      case Moved<S, ?>(var move) -> {
        say(move.event());
        yield Optional.of(move.next());
      }
      case NothingToDo<S, ?> _ -> Optional.empty();
      case Refused<S, ?>(var why) -> throw new MoveRefused(why, handling);
    };
  }

  /** What somebody waits for doesn't happen. */
  void refuse(Reason why) {
    throw new MoveRefused(why, handling);
  }

  void say(DispatchEvent event) {
    page.say(handling.cycle(), event);
    said.add(event);
  }

  List<DispatchEvent> said() {
    return said;
  }

  /** Changes what isn't part of the life's state. */
  void keep(Handling next) {
    handling = next;
    changed = true;
  }

  boolean changed() {
    return changed;
  }

  /** Passes rungs with nobody on duty, and leaves the hands of whom it complains of. */
  void passEmptyRungs() {
    Complaining.leave(handling).ifPresent(move -> become(move.next(), move.event()));
    if (handling.state() instanceof Waiting) {
      var duty = duty();
      for (var up = Placing.passOn(handling, duty);
          up.isPresent();
          up = Placing.passOn(handling, duty)) {
        become(up.get().next(), up.get().event());
      }
    }
  }

  private void become(State next, DispatchEvent event) {
    keep(handling.moved(next));
    say(event);
  }
}
