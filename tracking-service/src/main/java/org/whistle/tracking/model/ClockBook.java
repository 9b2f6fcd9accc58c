package org.whistle.tracking.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.contracts.TrackingEvent.ClockWarned;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.tracking.model.LedgerEntry.Because;

/**
 * The clocks of one request, open to be written: it takes facts and the time, and remembers what
 * changed and what is to be said. A promise is judged by when something happened, never by when it
 * was heard.
 */
public final class ClockBook {
  private static final Set<ClockKind> ALL = EnumSet.allOf(ClockKind.class);
  private static final Set<ClockKind> DESKS = EnumSet.of(ClockKind.TAKE, ClockKind.FIRST_CONTACT);

  private final Terms terms;
  private final Decisions decisions;
  private final Map<UUID, Clock> clocks = new LinkedHashMap<>();
  private final Map<UUID, Clock> changed = new LinkedHashMap<>();
  private final List<LedgerEntry> ledger = new ArrayList<>();

  public ClockBook(Terms terms, Collection<Clock> clocks) {
    this(terms, clocks, Decisions.BY_RULES);
  }

  /** A book whose decisions were made before. */
  public ClockBook(Terms terms, Collection<Clock> clocks, Decisions decisions) {
    this.terms = terms;
    this.decisions = decisions;
    clocks.forEach(clock -> this.clocks.put(clock.id(), clock));
  }

  /**
   * Opens and stops what dispatch's fact opens and stops.
   *
   * @param file the file after the fact
   * @param askedAt when the withdrawal was asked for that the fact answers, where it answers one
   * @param now the time of applying; warnings that lie before it are left out
   * @return what is to be said
   */
  public List<TrackingEvent> hear(
      CaseFile file, Fact fact, @Nullable Instant askedAt, Instant now) {
    if (!(fact.event() instanceof DispatchEvent event)) {
      return List.of();
    }
    Instant at = fact.at();
    return switch (event) {
      case RequestPlaced _, RequestEscalated _, RequestSentDown _ ->
          all(stop(file, EnumSet.of(ClockKind.TAKE), fact, at), waiting(file, fact, now));
      case RequestReopened _ -> all(stop(file, ALL, fact, at), waiting(file, fact, now));
      case RequestTaken _ ->
          all(
              stop(file, EnumSet.of(ClockKind.TAKE), fact, at),
              open(file, fact, now, contactAfterTaking(file, at)));
      case HardCaseDeclared _ ->
          all(
              stop(file, begins(file) ? ALL : DESKS, fact, at),
              open(file, fact, now, promises(file, fact)));
      case ContactMade _ -> stop(file, EnumSet.of(ClockKind.FIRST_CONTACT), fact, at);
      case RequestResponded e ->
          all(
              stop(file, EnumSet.of(ClockKind.FIRST_CONTACT, ClockKind.RESPOND), fact, at),
              open(file, fact, now, named(file, at, e.plannedBy())));
      case RequestWithdrawn _ -> stop(file, ALL, fact, askedAt == null ? at : askedAt);
      case RequestResolved _, RequestDeclined _, RequestArchived _ -> stop(file, ALL, fact, at);
      case ProgressReported _,
          RequestAmended _,
          AskRefused _,
          SupervisionAdded _,
          DecisionAsked _,
          DecisionMade _,
          DecisionPassed _,
          RequestExtended _,
          RequestSuspended _,
          RequestRegistered _,
          ReviewHeld _,
          RequestResumed _,
          RequestUrged _,
          SupervisionOrdered _,
          WhistleBlown _,
          WhistleCheckedIn _,
          WhistleDone _,
          WhistleReturned _ ->
          List.of();
    };
  }

  /** Says a clock's warning, where one is due, and sets the next step. */
  public Optional<TrackingEvent> warn(CaseFile file, UUID clockId, Instant now) {
    Clock clock = clocks.get(clockId);
    if (clock == null || clock.isStopped()) {
      return Optional.empty();
    }
    Optional<TrackingEvent> said =
        clock.warning(now).stream()
            .mapToObj(
                percent -> {
                  warned(clock, percent, now);
                  return (TrackingEvent) warning(file, clock, percent);
                })
            .findFirst();
    if (said.isEmpty()) {
      put(clock.next(now));
    }
    return said;
  }

  /** Calls a clock missed. It must be certain by now that nothing stopped it in time. */
  public Optional<TrackingEvent> miss(CaseFile file, UUID clockId, Instant now) {
    Clock clock = clocks.get(clockId);
    if (clock == null || clock.isStopped() || clock.missedAt() != null || !clock.isLate(now)) {
      return Optional.empty();
    }
    missed(clock, now);
    return Optional.of(verdict(file, clock));
  }

  private void warned(Clock clock, int percent, Instant at) {
    ledger.add(LedgerEntry.of(clock, "warned-" + percent, at, Because.TIME));
    put(clock.next(at));
  }

  private void missed(Clock clock, Instant at) {
    ledger.add(LedgerEntry.of(clock, "missed", at, Because.TIME));
    put(clock.missed(at));
  }

  private Optional<Clock> known(UUID clockId) {
    return Optional.ofNullable(clocks.get(clockId));
  }

  /**
   * Notes what was said at that moment; what an event of another producer made, is there by now.
   */
  public void relive(TrackingEvent said, Instant at) {
    switch (said) {
      case ClocksOpened _, ClockMoved _ -> {}
      case ClockWarned e -> known(e.clockId()).ifPresent(clock -> warned(clock, e.percent(), at));
      case ClockMissed e ->
          known(e.clockId())
              .filter(clock -> clock.missedAt() == null)
              .ifPresent(clock -> missed(clock, at));
    }
  }

  /** Clocks that were opened, stopped or moved on since the book was opened. */
  public Collection<Clock> changed() {
    return changed.values();
  }

  /** What the ledger gains. */
  public List<LedgerEntry> ledger() {
    return ledger;
  }

  private List<TrackingEvent> waiting(CaseFile file, Fact fact, Instant now) {
    int cycle = file.handling().cycle();
    List<Clock> rungs =
        of(clock -> clock.cycle() == cycle && clock.rung() > 0)
            .sorted(Comparator.comparingInt(Clock::rung))
            .toList();
    Optional<Clock> take = terms.take(file, 1 + rungs.size(), isLater(fact, rungs), fact.at());
    Stream<Clock> promises = rungs.isEmpty() ? promises(file, fact) : Stream.empty();
    return open(file, fact, now, Stream.concat(take.stream(), promises));
  }

  /** What a cycle begins with: the promises made at pointing, in a later one from its start. */
  private Stream<Clock> promises(CaseFile file, Fact fact) {
    Instant from = file.handling().cycle() == 1 ? file.pointed().pointedAt() : fact.at();
    return Stream.of(
            contactFromPointing(file, from), terms.respond(file, from), terms.resolve(file, from))
        .flatMap(Optional::stream);
  }

  /** A rung where nobody was on duty took no time from the next. */
  private static boolean isLater(Fact fact, List<Clock> rungs) {
    boolean unmanned =
        fact.event() instanceof RequestEscalated e && e.cause().equals("nobody-on-duty");
    return !rungs.isEmpty() && (!unmanned || rungs.getLast().basis().endsWith(Terms.LATER));
  }

  private Optional<Clock> contactFromPointing(CaseFile file, Instant from) {
    return file.pointed().urgency().equals("urgent")
        ? terms.firstContact(file, from)
        : Optional.empty();
  }

  private Stream<Clock> contactAfterTaking(CaseFile file, Instant from) {
    return file.pointed().urgency().equals("general")
        ? terms.firstContact(file, from).stream()
        : Stream.empty();
  }

  private Stream<Clock> named(CaseFile file, Instant from, @Nullable Instant plannedBy) {
    return plannedBy == null ? Stream.empty() : Stream.of(terms.planned(file, from, plannedBy));
  }

  private List<TrackingEvent> open(CaseFile file, Fact fact, Instant now, Stream<Clock> wanted) {
    List<Clock> opened =
        decisions
            .opened(file, fact, wanted, now)
            .filter(clock -> !clocks.containsKey(clock.id()))
            .toList();
    opened.forEach(
        clock -> {
          put(clock);
          ledger.add(LedgerEntry.of(clock, "opened", clock.startedAt(), because(fact)));
        });
    return opened.isEmpty() ? List.of() : List.of(Clock.asOpened(opened, fact.eventId()));
  }

  private List<TrackingEvent> stop(CaseFile file, Set<ClockKind> kinds, Fact fact, Instant at) {
    List<TrackingEvent> said = new ArrayList<>();
    for (Clock clock : of(clock -> !clock.isStopped() && kinds.contains(clock.kind())).toList()) {
      boolean missed = clock.missedAt() == null && decisions.missed(clock, at);
      if (missed) {
        // Dispatch speaks in order: what stopped it late shows that nothing stopped it in time.
        ledger.add(LedgerEntry.of(clock, "missed", at, because(fact)));
        said.add(verdict(file, clock));
      }
      ledger.add(LedgerEntry.of(clock, "stopped", at, because(fact)));
      put((missed ? clock.missed(at) : clock).stopped(at));
    }
    return said;
  }

  /** A hard case by re-do begins a cycle; any other leaves the promises to the resident running. */
  private boolean begins(CaseFile file) {
    return of(clock -> clock.cycle() == file.handling().cycle()).findAny().isEmpty();
  }

  private Stream<Clock> of(Predicate<Clock> which) {
    return clocks.values().stream().filter(which);
  }

  private void put(Clock clock) {
    clocks.put(clock.id(), clock);
    changed.put(clock.id(), clock);
  }

  private static ClockWarned warning(CaseFile file, Clock clock, int percent) {
    Meant meant = meant(file, clock);
    return new ClockWarned(
        clock.id(),
        clock.clock(),
        meant.tier(),
        meant.holding(),
        clock.dueAt(),
        percent,
        null,
        null);
  }

  private static ClockMissed verdict(CaseFile file, Clock clock) {
    Meant meant = meant(file, clock);
    return new ClockMissed(
        clock.id(), clock.clock(), meant.tier(), meant.holding(), clock.dueAt(), null);
  }

  /** Taking is one desk's promise; the others are those of whoever holds it now. */
  private static Meant meant(CaseFile file, Clock clock) {
    return clock.kind() == ClockKind.TAKE
        ? new Meant(clock.tier(), clock.holding())
        : new Meant(file.handling().seat().tier(), file.handling().seat().holding());
  }

  private record Meant(String tier, int holding) {}

  private static Because because(Fact fact) {
    return new Because(fact.eventId(), Doers.of(fact.event()), fact.type());
  }

  private static List<TrackingEvent> all(List<TrackingEvent> some, List<TrackingEvent> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
