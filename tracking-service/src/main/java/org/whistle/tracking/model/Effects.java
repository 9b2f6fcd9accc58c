package org.whistle.tracking.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DigestMade;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.HelpCalled;
import org.whistle.contracts.DispatchEvent.HelpCame;
import org.whistle.contracts.DispatchEvent.LeadNamed;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.DispatchEvent.TaskAssigned;
import org.whistle.contracts.DispatchEvent.TaskDone;
import org.whistle.contracts.DispatchEvent.TaskDropped;
import org.whistle.contracts.DispatchEvent.TaskReturned;
import org.whistle.contracts.DispatchEvent.TaskSigned;
import org.whistle.contracts.DispatchEvent.WhistleArrived;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleCutShort;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleProgressed;
import org.whistle.contracts.DispatchEvent.WhistleReleased;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.DispatchEvent.WhistleSigned;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.AnswerPosted;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.OfFigures;
import org.whistle.contracts.FeedbackEvent.OfPersons;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.contracts.FeedbackEvent.PraisePassedOn;
import org.whistle.contracts.FeedbackEvent.RedoAsked;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.FeedbackEvent.RequestRated;
import org.whistle.contracts.FeedbackEvent.VisitAppointed;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRechecked;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.FeedbackEvent.WishSaid;
import org.whistle.contracts.IntakeEvent;
import org.whistle.contracts.MendingEvent;
import org.whistle.contracts.RemainderPlanned;
import org.whistle.contracts.TrackingEvent;
import org.whistle.tracking.model.Terms.Asked;
import org.whistle.tracking.model.Terms.Whistled;

/**
 * Which clocks a fact stops and which it starts. Clocks of the work are started and stopped by
 * dispatch's words alone, those of a visit by feedback's: so what both say at the same time may be
 * heard in any order.
 */
record Effects(Terms terms) {
  private static final Set<String> EMPTY_RUNG = Set.of("nobody-on-duty", "complained-about");

  /** What follows from one fact. */
  record Effect(Predicate<Clock> stops, Stream<Clock> opens) {
    static Effect stopping(Predicate<Clock> which) {
      return new Effect(which, Stream.empty());
    }

    static Effect opening(Stream<Clock> clocks) {
      return new Effect(_ -> false, clocks);
    }

    /** What stands still no more is reviewed no more, whatever set it going. */
    Effect or(Predicate<Clock> more) {
      return new Effect(stops.or(more), opens);
    }

    static Effect none() {
      return opening(Stream.empty());
    }
  }

  /**
   * What follows from a fact.
   *
   * @param file the file after it
   * @param clocks those that there were before
   */
  Effect of(CaseFile file, Fact fact, Collection<Clock> clocks) {
    return switch (fact.event()) {
      case DispatchEvent event -> {
        Effect effect = of(event, new Moment(file, fact, clocks));
        yield file.handling().standsStill() ? effect : effect.or(kinds(ClockKind.REVIEW));
      }
      case FeedbackEvent event -> of(event, file, fact);
      case IntakeEvent _, TrackingEvent _, MendingEvent _ -> Effect.none();
    };
  }

  private record Moment(CaseFile file, Fact fact, Collection<Clock> clocks) {
    Instant at() {
      return fact.at();
    }

    List<Clock> ofCycle() {
      int cycle = file.handling().cycle();
      return clocks.stream().filter(clock -> clock.cycle() == cycle).toList();
    }

    Stream<Clock> of(ClockKind kind) {
      return ofCycle().stream().filter(clock -> clock.kind() == kind);
    }
  }

  private Effect of(DispatchEvent event, Moment it) {
    return switch (event) {
      case RequestPlaced _, RequestEscalated _, RequestSentDown _, RequestTransferred _ ->
          new Effect(kinds(ClockKind.TAKE).or(wishes()), waiting(it));
      case RequestReopened _ -> new Effect(work(), waiting(it));
      case RequestTaken _ -> new Effect(kinds(ClockKind.TAKE), contactAfterTaking(it));
      case HardCaseDeclared _ ->
          new Effect(
              begins(it) ? work() : kinds(ClockKind.TAKE, ClockKind.FIRST_CONTACT).or(wishes()),
              begins(it) ? promises(it) : Stream.empty());
      case ContactMade _ -> Effect.stopping(kinds(ClockKind.FIRST_CONTACT));
      case RequestResponded e ->
          new Effect(kinds(ClockKind.FIRST_CONTACT, ClockKind.RESPOND), planned(it, e.plannedBy()));
      case RequestWithdrawn _, RequestResolved _, RequestDeclined _, RequestArchived _ ->
          Effect.stopping(work());
      case WhistleBlown e -> Effect.opening(called(it, e.whistleId(), e.kind(), e.units()));
      case WhistleUnitAdded e ->
          Effect.opening(called(it, e.whistleId(), e.kind(), List.of(e.unit())));
      case WhistleSigned e -> signed(it, e);
      case WhistleCheckedIn e -> answered(it, e.whistleId(), e.unit());
      case WhistleReturned e -> answered(it, e.whistleId(), e.unit());
      case WhistleReleased e -> answered(it, e.whistleId(), e.unit());
      case DecisionAsked e when e.kind().equals("return") ->
          Effect.opening(decide(it, e.decisionId(), e.tier()).map(Clock::ofNobody).stream());
      case DecisionAsked e -> Effect.opening(decide(it, e.decisionId(), e.tier()).stream());
      case DecisionPassed e ->
          new Effect(
              about(ClockKind.DECIDE, e.decisionId()),
              decide(it, e.decisionId(), e.tier()).stream());
      case DecisionMade e -> Effect.stopping(about(ClockKind.DECIDE, e.decisionId()));
      case RequestReclassified e -> reclassified(it, e);
      case RequestSuspended e -> review(it, e.reviewAt());
      case RequestRegistered e -> review(it, e.reviewAt());
      case ReviewHeld e -> review(it, e.nextReviewAt());
      case ProgressReported _,
          RequestAmended _,
          AskRefused _,
          SupervisionAdded _,
          SupervisionOrdered _,
          RequestExtended _,
          RequestUrged _,
          LeadNamed _,
          RemainderPlanned _,
          DigestMade _,
          RequestLinked _,
          RequestUnlinked _,
          RequestAssigned _,
          ComplaintMarked _,
          RequestResumed _,
          WhistleArrived _,
          WhistleProgressed _,
          WhistleReturnAsked _,
          WhistleForced _,
          WhistleCutShort _,
          HelpCalled _,
          HelpCame _,
          TaskAssigned _,
          TaskSigned _,
          TaskDone _,
          TaskReturned _,
          TaskDropped _,
          WhistleDone _ ->
          Effect.none();
    };
  }

  private Effect of(FeedbackEvent event, CaseFile file, Fact fact) {
    return switch (event) {
      case VisitDue e -> {
        Asked visit = new Asked(e.visitId(), fact.cycle(), fact.at());
        Clock first = terms.visitTry(file, visit, e.firstTryBy());
        yield Effect.opening(Stream.concat(Stream.of(first), terms.visit(file, visit).stream()));
      }
      case VisitRecorded e -> {
        Predicate<Clock> tried = about(ClockKind.VISIT_TRY, e.visitId());
        boolean reached = e.outcome().equals("reached");
        yield new Effect(
            reached ? tried.or(about(ClockKind.VISIT, e.visitId())) : tried, Stream.empty());
      }
      case RedoAsked e -> {
        Asked redo = new Asked(e.redoId(), fact.cycle(), fact.at());
        yield Effect.opening(terms.redo(file, redo).stream());
      }
      case RedoDecided e -> Effect.stopping(about(ClockKind.REDO, e.redoId()));
      case MatterSettled _ ->
          Effect.stopping(kinds(ClockKind.VISIT_TRY, ClockKind.VISIT, ClockKind.REDO));
      // The resident has been spoken to, and is asked when he wants to be.
      case VisitAppointed e -> {
        Asked visit = new Asked(e.visitId(), fact.cycle(), fact.at());
        yield new Effect(
            about(ClockKind.VISIT_TRY, e.visitId()),
            Stream.of(terms.visitAt(file, visit, e.from(), e.until())));
      }
      case RequestRated _,
          WishSaid _,
          VisitRechecked _,
          AnswerPosted _,
          PraisePassedOn _,
          OfFigures _,
          OfPersons _ ->
          Effect.none();
      case PointingAsked _ -> Effect.none();
    };
  }

  private Stream<Clock> waiting(Moment it) {
    List<Clock> rungs = it.of(ClockKind.TAKE).sorted(Comparator.comparingInt(Clock::rung)).toList();
    Optional<Clock> take =
        terms.take(it.file(), 1 + rungs.size(), isLater(it.fact(), rungs), it.at());
    return Stream.concat(take.stream(), rungs.isEmpty() ? promises(it) : Stream.empty());
  }

  /** What a cycle begins with: the promises made at pointing, in a later one from its start. */
  private Stream<Clock> promises(Moment it) {
    CaseFile file = it.file();
    Instant from = file.handling().cycle() == 1 ? file.pointed().pointedAt() : it.at();
    Optional<Clock> contact =
        file.pointed().urgency().equals("urgent")
            ? terms.firstContact(file, from)
            : Optional.empty();
    return Stream.of(contact, terms.respond(file, from), terms.resolve(file, from))
        .flatMap(Optional::stream);
  }

  /** A rung where nobody was on duty took no time from the next. */
  private static boolean isLater(Fact fact, List<Clock> rungs) {
    boolean unmanned = fact.event() instanceof RequestEscalated e && EMPTY_RUNG.contains(e.cause());
    return !rungs.isEmpty() && (!unmanned || rungs.getLast().by().basis().endsWith(Terms.LATER));
  }

  /** A hard case by re-do begins a cycle; any other leaves the promises to the resident running. */
  private static boolean begins(Moment it) {
    return ClockKind.WORK.stream().flatMap(it::of).findAny().isEmpty();
  }

  private Stream<Clock> contactAfterTaking(Moment it) {
    return it.file().pointed().urgency().equals("general")
        ? terms.firstContact(it.file(), it.at()).stream()
        : Stream.empty();
  }

  private Stream<Clock> planned(Moment it, @Nullable Instant plannedBy) {
    boolean runs = it.of(ClockKind.RESOLVE).anyMatch(clock -> !clock.isStopped());
    int number = (int) it.of(ClockKind.RESOLVE).count();
    return plannedBy == null || runs
        ? Stream.empty()
        : Stream.of(terms.planned(it.file(), number, it.at(), plannedBy));
  }

  private Stream<Clock> called(Moment it, UUID whistle, String kind, List<String> units) {
    return units.stream()
        .map(unit -> new Whistled(whistle, unit))
        .map(part -> terms.checkIn(it.file(), part, kind, it.at()))
        .flatMap(Optional::stream);
  }

  /** Where life is at risk, signing comes within minutes, and then the unit itself. */
  private Effect signed(Moment it, WhistleSigned e) {
    Whistled part = new Whistled(e.whistleId(), e.unit());
    UUID clockId = part.clockId(it.file());
    return it.of(ClockKind.CHECK_IN)
        .filter(clock -> clock.id().equals(clockId) && clock.by().basis().equals(Terms.SIGN))
        .findFirst()
        .map(
            clock ->
                new Effect(
                    other -> other.id().equals(clockId),
                    terms.comes(it.file(), part, it.at()).stream()))
        .orElse(Effect.none());
  }

  /** What a holder asked to be decided: with the next holder it is nobody's. */
  private static Predicate<Clock> wishes() {
    return clock -> clock.kind() == ClockKind.DECIDE && clock.holding() != Clock.NOBODY;
  }

  private static Effect answered(Moment it, UUID whistle, String unit) {
    Whistled part = new Whistled(whistle, unit);
    Set<UUID> ids = Set.of(part.clockId(it.file()), part.comingId(it.file()));
    return Effect.stopping(clock -> ids.contains(clock.id()));
  }

  private Optional<Clock> decide(Moment it, UUID decision, String tier) {
    int rung = 1 + (int) it.of(ClockKind.DECIDE).filter(about(ClockKind.DECIDE, decision)).count();
    return terms.decide(it.file(), decision, rung, tier, it.at());
  }

  private Effect review(Moment it, Instant reviewAt) {
    int number = 1 + (int) it.of(ClockKind.REVIEW).count();
    Clock next = terms.review(it.file(), number, it.at(), reviewAt);
    return new Effect(kinds(ClockKind.REVIEW), Stream.of(next));
  }

  private Effect reclassified(Moment it, RequestReclassified as) {
    Reclassified change = new Reclassified(terms, it.file(), as, it.at());
    return new Effect(change.takesBack(it.ofCycle()), change.promises(it.ofCycle()));
  }

  private static Predicate<Clock> kinds(ClockKind first, ClockKind... more) {
    Set<ClockKind> kinds = EnumSet.of(first, more);
    return clock -> kinds.contains(clock.kind());
  }

  private static Predicate<Clock> work() {
    return clock -> ClockKind.WORK.contains(clock.kind());
  }

  private static Predicate<Clock> about(ClockKind kind, UUID subject) {
    return clock -> clock.kind() == kind && subject.toString().equals(clock.subject());
  }
}
