package org.whistle.tracking.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.contracts.TrackingEvent.ClockWarned;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.tracking.model.Decisions.Dated;
import org.whistle.tracking.model.Effects.Effect;
import org.whistle.tracking.model.LedgerEntry.Because;

/**
 * The clocks of one request, open to be written: it takes facts and the time, and remembers what
 * changed and what is to be said. A promise is judged by when something happened, never by when it
 * was heard.
 */
public final class ClockBook {
  private final Terms terms;
  private final Effects effects;
  private final Decisions decisions;
  private final Map<UUID, Clock> clocks = new LinkedHashMap<>();
  private final Map<UUID, Clock> changed = new LinkedHashMap<>();
  private final Set<UUID> opened = new HashSet<>();
  private final List<LedgerEntry> ledger = new ArrayList<>();

  public ClockBook(Terms terms, Collection<Clock> clocks) {
    this(terms, clocks, Decisions.BY_RULES);
  }

  /** A book whose decisions were made before. */
  public ClockBook(Terms terms, Collection<Clock> clocks, Decisions decisions) {
    this.terms = terms;
    this.effects = new Effects(terms);
    this.decisions = decisions;
    clocks.forEach(clock -> this.clocks.put(clock.id(), clock));
  }

  /**
   * Opens, stops and moves what the fact opens, stops and moves.
   *
   * @param file the file after the fact
   * @param askedAt when the withdrawal was asked for that the fact answers, where it answers one
   * @param now the time of applying; warnings that lie before it are left out
   * @return what is to be said
   */
  public List<TrackingEvent> hear(
      CaseFile file, Fact fact, @Nullable Instant askedAt, Instant now) {
    Effect effect = effects.of(file, fact, List.copyOf(clocks.values()));
    List<Clock> opened = wanted(file, effect.opens(), fact, now);
    Predicate<Clock> stops =
        fact.event() instanceof RequestReclassified
            ? effect.stops().or(clock -> opened.stream().anyMatch(clock::isAboutWhat))
            : effect.stops();
    List<TrackingEvent> said = new ArrayList<>();
    said.addAll(stop(file, stops, fact, askedAt == null ? fact.at() : askedAt));
    if (fact.event() instanceof RequestReclassified) {
      noteWhatStands(file, fact);
    }
    said.addAll(open(opened, fact));
    said.addAll(
        fact.event() instanceof RequestExtended extended
            ? extend(file, extended, fact, now)
            : followPause(file, fact, now));
    return said;
  }

  /** Says a clock's warning, where one is due, and sets the next step. */
  public Optional<TrackingEvent> warn(CaseFile file, UUID clockId, Instant now) {
    Clock clock = clocks.get(clockId);
    if (clock == null || clock.isStopped()) {
      return Optional.empty();
    }
    Optional<ClockWarned> said =
        clock.warning(now).stream().mapToObj(percent -> warning(file, clock, percent)).findFirst();
    said.ifPresentOrElse(warning -> warned(clock, warning, now), () -> put(clock.next(now)));
    return said.map(warning -> warning);
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

  /**
   * Dates a clock anew by the calendar in force, where that differs. What is over, paused, or due
   * by now stays as it is, and nothing moves into the past.
   */
  public Optional<TrackingEvent> dateAnew(CaseFile file, UUID clockId, Instant now) {
    return known(clockId)
        .filter(clock -> clock.isOpen(now) && !clock.dates().isPaused())
        .flatMap(
            clock ->
                Optional.of(terms.dated(file, clock, clock.dates(), now))
                    .filter(dated -> dated.dueAt() != null && dated.dueAt().isAfter(now))
                    .filter(dated -> !dated.dueAt().equals(clock.dueAt()))
                    .map(dated -> datedAnew(file, clock, dated)));
  }

  /**
   * Notes what was said at that moment; what an event of another producer made, is there by now.
   */
  public void relive(CaseFile file, TrackingEvent said, Instant at) {
    switch (said) {
      case ClocksOpened _ -> {}
      case ClockMoved e -> {
        if (e.cause() == null) {
          known(e.clockId())
              .ifPresent(clock -> datedAnew(file, clock, new Dated(e.dueAt(), e.calendar(), at)));
        }
      }
      case ClockWarned e -> known(e.clockId()).ifPresent(clock -> warned(clock, e, at));
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

  /** Those of the changed that there were before. */
  public List<Clock> moved() {
    return changed.values().stream().filter(clock -> !opened.contains(clock.id())).toList();
  }

  /** Those of the changed that there were not. */
  public List<Clock> opened() {
    return changed.values().stream().filter(clock -> opened.contains(clock.id())).toList();
  }

  /** What the ledger gains. */
  public List<LedgerEntry> ledger() {
    return ledger;
  }

  private List<Clock> wanted(CaseFile file, Stream<Clock> wanted, Fact fact, Instant now) {
    return decisions
        .opened(file, fact, wanted, now)
        .filter(clock -> !clocks.containsKey(clock.id()))
        .toList();
  }

  private List<TrackingEvent> open(List<Clock> opened, Fact fact) {
    opened.forEach(
        clock -> {
          put(clock);
          ledger.add(LedgerEntry.of(clock, "opened", clock.startedAt(), because(fact)));
        });
    return opened.isEmpty() ? List.of() : List.of(Clock.asOpened(opened, fact.eventId()));
  }

  /** A promise that stays as it was says so, whatever its request is taken for now. */
  private void noteWhatStands(CaseFile file, Fact fact) {
    running()
        .filter(clock -> clock.cycle() == file.handling().cycle())
        .filter(clock -> clock.kind().canPause())
        .map(c -> LedgerEntry.of(c, "stands." + fact.sequence(), fact.at(), because(fact)))
        .forEach(ledger::add);
  }

  private List<TrackingEvent> stop(CaseFile file, Predicate<Clock> which, Fact fact, Instant at) {
    List<TrackingEvent> said = new ArrayList<>();
    for (Clock clock : running().filter(which).toList()) {
      boolean missed = clock.missedAt() == null && decisions.missed(clock, at);
      if (missed) {
        // Its producer speaks in order: what stopped it late shows that nothing did in time.
        ledger.add(LedgerEntry.of(clock, "missed", at, because(fact)));
        said.add(verdict(file, clock));
      }
      ledger.add(LedgerEntry.of(clock, "stopped", at, because(fact)));
      put((missed ? clock.missed(at) : clock).stopped(at));
    }
    return said;
  }

  /** Only what isn't due yet can be extended, and only to a later date. */
  private List<TrackingEvent> extend(
      CaseFile file, RequestExtended extended, Fact fact, Instant now) {
    return moveAll(
        file,
        running()
            .filter(clock -> clock.clock().equals(extended.clock()))
            .filter(clock -> !clock.dates().isPaused())
            .filter(clock -> clock.dueAt() == null || clock.dueAt().isBefore(extended.until())),
        new Change("extended", dates -> dates.extended(fact.at(), extended.until())),
        fact,
        now);
  }

  /** Clocks of a general request stand still as long as it is suspended or registered. */
  private List<TrackingEvent> followPause(CaseFile file, Fact fact, Instant now) {
    boolean still = file.handling().standsStill();
    Change change =
        still
            ? new Change("paused", dates -> dates.paused(fact.at()))
            : new Change("resumed", dates -> dates.resumed(fact.at()));
    return moveAll(
        file,
        running()
            .filter(clock -> clock.kind().canPause() && clock.dates().isPaused() != still)
            .filter(clock -> file.pointed().urgency().equals("general")),
        change,
        fact,
        now);
  }

  private record Change(String why, UnaryOperator<Dates> of) {}

  private List<TrackingEvent> moveAll(
      CaseFile file, Stream<Clock> which, Change change, Fact fact, Instant now) {
    return which.filter(clock -> clock.isOpen(fact.at())).toList().stream()
        .flatMap(clock -> move(file, clock, change, fact, now).stream())
        .toList();
  }

  private Optional<TrackingEvent> move(
      CaseFile file, Clock clock, Change change, Fact fact, Instant now) {
    Dates dates = change.of().apply(clock.dates());
    return decisions
        .moved(clock, fact, terms.dated(file, clock, dates, now))
        .map(
            dated -> {
              Clock moved = dated(clock, dates, dated);
              note(moved, change.why(), fact.at(), because(fact));
              return movement(file, moved, change.why(), fact.eventId());
            });
  }

  private TrackingEvent datedAnew(CaseFile file, Clock clock, Dated dated) {
    Clock moved = dated(clock, clock.dates(), dated);
    note(moved, "moved", dated.saidAt(), Because.CALENDAR);
    return movement(file, moved, "calendar", null);
  }

  private static Clock dated(Clock clock, Dates dates, Dated dated) {
    return clock.moved(dates.moved(dated.dueAt()), dated.calendar()).next(dated.saidAt());
  }

  private void note(Clock moved, String what, Instant at, Because because) {
    String entry = what + "." + moved.dates().moves();
    ledger.add(LedgerEntry.of(moved, entry, at, because));
    put(moved);
  }

  private void warned(Clock clock, ClockWarned said, Instant at) {
    String entry = "warned-" + said.percent() + (said.moves() == null ? "" : "." + said.moves());
    ledger.add(LedgerEntry.of(clock, entry, at, Because.TIME).due(said.dueAt()));
    if (moves(clock) == (said.moves() == null ? 0 : said.moves())) {
      put(clock.next(at));
    }
  }

  private void missed(Clock clock, Instant at) {
    ledger.add(LedgerEntry.of(clock, "missed", at, Because.TIME));
    put(clock.missed(at));
  }

  private Optional<Clock> known(UUID clockId) {
    return Optional.ofNullable(clocks.get(clockId));
  }

  private Stream<Clock> running() {
    return List.copyOf(clocks.values()).stream().filter(clock -> !clock.isStopped());
  }

  private void put(Clock clock) {
    if (clocks.put(clock.id(), clock) == null) {
      opened.add(clock.id());
    }
    changed.put(clock.id(), clock);
  }

  private static int moves(Clock clock) {
    return clock.dates().moves();
  }

  private static ClockWarned warning(CaseFile file, Clock clock, int percent) {
    Meant meant = Meant.by(clock, file);
    Integer moves = moves(clock) == 0 ? null : moves(clock);
    return new ClockWarned(
        clock.id(),
        clock.clock(),
        meant.tier(),
        meant.holding(),
        clock.dueAt(),
        percent,
        moves,
        clock.subject());
  }

  private static ClockMissed verdict(CaseFile file, Clock clock) {
    Meant meant = Meant.by(clock, file);
    return new ClockMissed(
        clock.id(), clock.clock(), meant.tier(), meant.holding(), clock.dueAt(), clock.subject());
  }

  private static ClockMoved movement(CaseFile file, Clock clock, String why, @Nullable UUID cause) {
    Meant meant = Meant.by(clock, file);
    return new ClockMoved(
        clock.id(),
        clock.clock(),
        meant.tier(),
        meant.holding(),
        clock.dueAt(),
        why,
        cause,
        clock.by().calendar(),
        clock.subject());
  }

  private static Because because(Fact fact) {
    return new Because(fact.eventId(), Doers.of(fact.event()), fact.type());
  }
}
