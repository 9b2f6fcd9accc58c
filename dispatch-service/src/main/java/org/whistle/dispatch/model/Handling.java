package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of one request: what it is about, where it stands, who was called, what is due.
 *
 * @param overrun the missed promise that the ladder is about, where one stands
 * @param version counts the saves; 0 before the first
 */
public record Handling(
    Matter matter, State state, Called called, Dues dues, @Nullable Overrun overrun, int version) {

  /** A request just placed. */
  public static Handling begun(Matter matter, Waiting first) {
    return new Handling(matter, first, Called.nobody(), Dues.none(), null, 0);
  }

  public UUID id() {
    return matter.id();
  }

  public int cycle() {
    return state.holding().cycle();
  }

  /** The promise that is due next, where one runs. */
  public Optional<Dues.Due> due() {
    return dues.next(state);
  }

  /** When the clock of the promise that is due next began to run, where that is known. */
  public Optional<Instant> dueSince() {
    return due().map(next -> dues.since().get(next.clock()));
  }

  /** What was promised to the resident and still runs. */
  List<Dues.Due> promises() {
    return dues.promises(state);
  }

  /** The earliest of those. */
  Optional<Dues.Due> promise() {
    return promises().stream().min(Comparator.comparing(Dues.Due::at));
  }

  /** Why it rests, where it does. */
  public Optional<Rest> rest() {
    return switch (state) {
      case Suspended(_, var rest) -> Optional.of(rest);
      case Registered(_, var rest) -> Optional.of(rest);
      case Waiting _, Taken _, Responded _, HardCase _ -> Optional.empty();
      case Resolved _, Declined _, Withdrawn _, Archived _ -> Optional.empty();
    };
  }

  boolean isCalled() {
    return !called.units().isEmpty();
  }

  /** The same life in its next state; promises to former holders are forgotten. */
  public Handling moved(State next) {
    var before = state.holding();
    var now = next.holding();
    if (now.cycle() != before.cycle()) {
      return new Handling(matter, next, Called.nobody(), Dues.none(), null, version);
    }
    var still = now.number() == before.number() ? dues : dues.withoutHolders();
    return new Handling(matter, next, called, still, overrun, version).stillOverrun(before);
  }

  /** The same life with one more promise missed; what the resident was promised outranks others. */
  public Handling overran(Overrun missed) {
    return overrun != null && overrun.outranks(missed) ? this : overrun(missed);
  }

  /** The same life when the ladder has gone one rung further, or ended. */
  public Handling overrun(@Nullable Overrun now) {
    return new Handling(matter, state, called, dues, now, version);
  }

  private Handling stillOverrun(Holding before) {
    return overrun == null || overrun.standsAfter(before, this) ? this : overrun(null);
  }

  /** The same life when a unit accepted its task: it is silent no more. */
  public Handling signed(String unit) {
    return overrun != null && overrun.isAbout("check-in") && unit.equals(overrun.subject())
        ? overrun(null)
        : this;
  }

  public Handling called(Called units) {
    return new Handling(matter, state, units, dues, overrun, version).stillOverrun(state.holding());
  }

  /** The same life, transferred: it lies where its desk is, and one more didn't have it. */
  public Handling relocated() {
    return about(matter.at(state.holding().desk().place())).called(called.handedOn());
  }

  public Handling about(Matter again) {
    return new Handling(again, state, called, dues, overrun, version);
  }

  public Handling due(Dues promises) {
    return new Handling(matter, state, called, promises, overrun, version);
  }

  public Handling saved() {
    return new Handling(matter, state, called, dues, overrun, version + 1);
  }

  /** Desks on which the request shows: where it waits or is held, and the supervisor's. */
  public List<Desk> desks() {
    var holding = state.holding();
    var doing =
        switch (state) {
          case Waiting waiting -> waiting.desks();
          case Taken _, Responded _, HardCase _ -> List.of(holding.desk());
          case Suspended _ -> reviewed(Deciding.decider(Decision.Kind.SUSPENSION, holding.desk()));
          case Registered _ ->
              reviewed(Deciding.decider(Decision.Kind.REGISTRATION, holding.desk()));
          case Resolved _, Declined _, Withdrawn _, Archived _ -> List.<Desk>of();
        };
    var supervisor = holding.supervisor();
    return doing.isEmpty() || supervisor == null || doing.contains(supervisor)
        ? doing
        : Stream.concat(doing.stream(), Stream.of(supervisor)).toList();
  }

  private List<Desk> reviewed(Desk reviewer) {
    var holder = state.holding().desk();
    return holder.equals(reviewer) ? List.of(holder) : List.of(holder, reviewer);
  }

  /** The person who has it in hand, where a person has. */
  public @Nullable Hand hand() {
    return switch (state) {
      case Taken taken -> taken.hand();
      case Responded responded -> responded.hand();
      case Suspended suspended -> suspended.before().hand();
      case Registered registered -> registered.before().hand();
      case Resolved resolved -> resolved.hand();
      case Declined declined -> declined.hand();
      case Waiting _, Withdrawn _, HardCase _, Archived _ -> null;
    };
  }

  /** The desk above all others. */
  Desk district() {
    return Desk.of(Tier.DISTRICT, matter.place());
  }

  boolean hasHolder() {
    return switch (state) {
      case Taken _, Responded _, Suspended _, Registered _, HardCase _ -> true;
      case Waiting _, Resolved _, Declined _, Withdrawn _, Archived _ -> false;
    };
  }

  /** Whether somebody sits above whoever has it. */
  boolean isBelow(Actor actor) {
    return actor.desk() != null && actor.desk().isAbove(state.holding().desk());
  }

  boolean isHeldAt(Actor actor) {
    return actor.sitsAt(state.holding().desk());
  }

  boolean isInHandsOf(Actor actor) {
    return isHeldAt(actor) || isLedBy(actor);
  }

  boolean isLedBy(Actor actor) {
    return actor.unit() != null && actor.unit().equals(called.lead());
  }
}
