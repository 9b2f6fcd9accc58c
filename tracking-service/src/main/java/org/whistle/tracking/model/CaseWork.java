package org.whistle.tracking.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.contracts.MendingEvent;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.TrackingEvent;

/** One request's file and clocks while a transaction works on them. */
public final class CaseWork {
  private final UUID id;
  private final @Nullable CaseFile before;
  private final ClockBook book;
  private final List<Fact> facts = new ArrayList<>();
  private @Nullable CaseFile file;

  public CaseWork(UUID id, @Nullable CaseFile file, ClockBook book) {
    this.id = id;
    this.before = file;
    this.file = file;
    this.book = book;
  }

  /**
   * Applies a fact.
   *
   * @return what tracking says in turn
   */
  public List<TrackingEvent> hear(Fact fact, Instant now) {
    List<TrackingEvent> said = apply(fact, now);
    said.forEach(event -> note(event, file().handling().cycle(), now));
    return said;
  }

  /** Applies a fact of the past, tracking's own decisions included; nothing is said in turn. */
  public void relive(Fact fact) {
    if (fact.event() instanceof TrackingEvent said) {
      book.relive(file(), said, fact.at());
      note(said, fact.cycle(), fact.at());
    } else {
      apply(fact, fact.at());
    }
  }

  private List<TrackingEvent> apply(Fact fact, Instant now) {
    CaseFile known = file;
    if (known == null && fact.event() instanceof MendingEvent) {
      return List.of(); // Two people discarded what would have begun the file.
    }
    if (known == null && fact.event() instanceof PointingAsked) {
      return List.of(); // The file begins with what intake makes of it.
    }
    CaseFile after = known == null ? CaseFile.opened(fact) : known.after(fact);
    file = after;
    facts.add(fact);
    return book.hear(after, fact, askedAt(known, fact), now);
  }

  /** Warns of a clock where that is due. */
  public Optional<TrackingEvent> warn(UUID clockId, Instant now) {
    return noted(book.warn(file(), clockId, now), now);
  }

  /** Dates a clock anew by the calendar in force, where that differs. */
  public Optional<TrackingEvent> dateAnew(UUID clockId, Instant now) {
    return noted(book.dateAnew(file(), clockId, now), now);
  }

  /** Calls a clock missed that is certain to be. */
  public Optional<TrackingEvent> miss(UUID clockId, Instant now) {
    return noted(book.miss(file(), clockId, now), now);
  }

  public UUID id() {
    return id;
  }

  /** The file before the work; absent for a new one. */
  public @Nullable CaseFile before() {
    return before;
  }

  /** The file as it is now. */
  public CaseFile file() {
    if (file == null) {
      throw new IllegalStateException("No file of " + id);
    }
    return file;
  }

  /** Whether there is a file at all. */
  public boolean hasFile() {
    return file != null;
  }

  /** What was heard and said, in that order: new lines of the timeline. */
  public List<Fact> facts() {
    return facts;
  }

  public Collection<Clock> changedClocks() {
    return book.changed();
  }

  /** Those of the changed clocks that there were before. */
  public List<Clock> movedClocks() {
    return book.moved();
  }

  /** Those of the changed clocks that there were not. */
  public List<Clock> openedClocks() {
    return book.opened();
  }

  public List<LedgerEntry> ledger() {
    return book.ledger();
  }

  private Optional<TrackingEvent> noted(Optional<TrackingEvent> said, Instant now) {
    said.ifPresent(event -> note(event, file().handling().cycle(), now));
    return said;
  }

  private void note(TrackingEvent event, int cycle, Instant at) {
    facts.add(new Fact(lineOf(event), id, "tracking", 0, cycle, at, event));
  }

  /** The line of the timeline that an event is: a verdict of ours has its own, the same for all. */
  public static UUID lineOf(RequestEvent event, UUID eventId) {
    return event instanceof TrackingEvent verdict ? lineOf(verdict) : eventId;
  }

  private static UUID lineOf(TrackingEvent event) {
    String name =
        switch (event) {
          case TrackingEvent.ClocksOpened e -> "opened/" + firstOf(e);
          case TrackingEvent.ClockWarned e ->
              "warned/%s/%d%s"
                  .formatted(e.clockId(), e.percent(), e.moves() == null ? "" : "/" + e.moves());
          case TrackingEvent.ClockMoved e ->
              "moved/%s/%s/%s/%s".formatted(e.clockId(), e.why(), e.cause(), e.calendar());
          case TrackingEvent.ClockMissed e -> "missed/" + e.clockId();
        };
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static UUID firstOf(TrackingEvent.ClocksOpened event) {
    return event.clocks().isEmpty() && event.undated() != null
        ? event.undated().getFirst().clockId()
        : event.clocks().getFirst().clockId();
  }

  private static @Nullable Instant askedAt(@Nullable CaseFile known, Fact fact) {
    return known != null
            && fact.event() instanceof RequestWithdrawn withdrawn
            && withdrawn.askId().equals(known.ask().askId())
        ? known.ask().askedAt()
        : null;
  }
}
