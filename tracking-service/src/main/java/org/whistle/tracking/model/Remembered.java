package org.whistle.tracking.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.contracts.TrackingEvent.ClockWarned;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.contracts.TrackingEvent.OpenClock;
import org.whistle.contracts.TrackingEvent.UndatedClock;

/**
 * What tracking once decided about one request, from its own journal. What an earlier release said
 * without its cause is opened as the rules have it, with the date that was said.
 */
public final class Remembered implements Decisions {
  private final Map<UUID, List<Opened>> byCause = new HashMap<>();
  private final Map<UUID, Opened> withoutCause = new HashMap<>();
  private final Map<Move, Dated> moved = new HashMap<>();
  private final Set<UUID> missed = new HashSet<>();

  private record Opened(UndatedClock clock, @Nullable Instant dueAt, Instant saidAt) {
    Clock in(CaseFile file, int cycle) {
      return Clock.begun(file, cycle, clock, dueAt).next(saidAt);
    }
  }

  private record Move(UUID clockId, UUID cause) {}

  /** Takes up what was said at that moment. */
  public void said(TrackingEvent event, Instant at) {
    switch (event) {
      case ClocksOpened e -> {
        e.clocks().forEach(clock -> opened(clock, e.cause(), at));
        if (e.undated() != null && e.cause() != null) {
          e.undated().forEach(clock -> because(e.cause(), new Opened(clock, null, at)));
        }
      }
      case ClockMissed e -> missed.add(e.clockId());
      case ClockMoved e -> {
        if (e.cause() != null) {
          moved.put(new Move(e.clockId(), e.cause()), new Dated(e.dueAt(), e.calendar(), at));
        }
      }
      case ClockWarned _ -> {} // Nobody's decision but its own.
    }
  }

  private void opened(OpenClock said, @Nullable UUID cause, Instant at) {
    UndatedClock clock =
        new UndatedClock(
            said.clockId(),
            said.clock(),
            said.tier(),
            said.holding(),
            said.basis(),
            said.subject());
    Opened opened = new Opened(clock, said.dueAt(), at);
    if (cause != null && said.basis() != null) {
      because(cause, opened);
    } else {
      withoutCause.put(said.clockId(), opened);
    }
  }

  private void because(UUID cause, Opened opened) {
    byCause.computeIfAbsent(cause, _ -> new ArrayList<>()).add(opened);
  }

  @Override
  public Stream<Clock> opened(CaseFile file, Fact fact, Stream<Clock> wanted, Instant now) {
    Stream<Clock> known =
        byCause.getOrDefault(fact.eventId(), List.of()).stream()
            .map(opened -> opened.in(file, fact.cycle()));
    Stream<Clock> older =
        wanted
            .filter(clock -> withoutCause.containsKey(clock.id()))
            .map(clock -> dated(clock, withoutCause.get(clock.id())));
    return Stream.concat(known, older);
  }

  private static Clock dated(Clock clock, Opened then) {
    return clock.due(then.dueAt()).next(then.saidAt());
  }

  @Override
  public Optional<Dated> moved(Clock clock, Fact fact, Dated wanted) {
    return Optional.ofNullable(moved.get(new Move(clock.id(), fact.eventId())));
  }

  @Override
  public boolean missed(Clock clock, Instant at) {
    return missed.contains(clock.id());
  }
}
