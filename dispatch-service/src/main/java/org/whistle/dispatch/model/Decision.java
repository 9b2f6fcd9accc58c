package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.WordsRef;

/** What somebody above the holder is asked to allow, and what came of it. */
public record Decision(UUID id, UUID requestId, Wish wish, Verdict verdict) {

  /** What may be asked for. */
  public enum Kind {
    EXTENSION,
    SUSPENSION,
    REGISTRATION,
    RETURN,
    WHISTLE;

    /** The name in events, answers and rows. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What is asked for; another holder's wish is nobody's any more.
   *
   * @param clock the promise that is to be later; absent for a rest
   * @param until the new date, or the review date; absent where no time is wished for
   * @param call the whistle that a community proposes; absent for anything else
   */
  public record Wish(
      Kind kind,
      int cycle,
      int holding,
      @Nullable String clock,
      @Nullable Instant until,
      String reason,
      String by,
      @Nullable Call call) {

    private Wish calling(@Nullable String lead, @Nullable List<String> units) {
      var instead = Objects.requireNonNull(call).instead(lead, units);
      return new Wish(kind, cycle, holding, clock, until, reason, by, instead);
    }

    /** The date that is wished for. */
    public Instant date() {
      return Objects.requireNonNull(until);
    }

    /** A unit's part outlives the holders of one cycle. */
    boolean means(Holding now) {
      return cycle == now.cycle() && (kind == Kind.RETURN || holding == now.number());
    }
  }

  /** Where it stands. */
  public sealed interface Verdict {

    /** A desk is asked. */
    record Awaited(Desk by) implements Verdict {}

    /** Allowed. */
    record Approved(String by) implements Verdict {}

    /** Not allowed. */
    record Refused(String by) implements Verdict {}
  }

  /**
   * A fresh id as one of dispatch's decisions: its version is 8, so that the door knows whose they
   * are beside feedback's re-dos.
   */
  public static UUID id(UUID fresh) {
    return new UUID(
        fresh.getMostSignificantBits() & ~0xF000L | 0x8000L, fresh.getLeastSignificantBits());
  }

  /** The first arrow. */
  static Move<Decision, DecisionAsked> asked(
      Decision decision, Desk decider, @Nullable WordsRef words) {
    var wish = decision.wish;
    return new Move<>(
        decision,
        new DecisionAsked(
            decision.id,
            wish.kind.wire(),
            decider.tier().wire(),
            decider.place(),
            wish.until,
            wish.reason,
            wish.by,
            words,
            wish.call == null ? null : wish.call.proposed()));
  }

  /** Whether it still waits for somebody, and is about this holding. */
  public boolean isOpen(Holding now) {
    return verdict instanceof Verdict.Awaited && wish.means(now);
  }

  /** Who decided, where somebody did. */
  public @Nullable String decider() {
    return switch (verdict) {
      case Verdict.Awaited _ -> null;
      case Verdict.Approved(var by) -> by;
      case Verdict.Refused(var by) -> by;
    };
  }

  /** The same proposal with other units; what stays is absent. */
  public Decision calling(@Nullable String lead, @Nullable List<String> units) {
    return new Decision(id, requestId, wish.calling(lead, units), verdict);
  }

  boolean wasApproved(Kind kind, int cycle) {
    return verdict instanceof Verdict.Approved && wish.kind == kind && wish.cycle == cycle;
  }

  Move<Decision, DecisionMade> approved(String by, @Nullable WordsRef words) {
    return new Move<>(
        new Decision(id, requestId, wish, new Verdict.Approved(by)),
        new DecisionMade(id, wish.kind.wire(), true, by, words));
  }

  Move<Decision, DecisionMade> refused(String by, @Nullable WordsRef words) {
    return new Move<>(
        new Decision(id, requestId, wish, new Verdict.Refused(by)),
        new DecisionMade(id, wish.kind.wire(), false, by, words));
  }

  Move<Decision, DecisionPassed> passed(Desk up) {
    return new Move<>(
        new Decision(id, requestId, wish, new Verdict.Awaited(up)),
        new DecisionPassed(id, up.tier().wire(), up.place()));
  }
}
