package org.whistle.tracking.wall;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.whistle.contracts.EventTypes;
import org.whistle.journal.Broadcast;
import org.whistle.journal.Said;
import org.whistle.trace.Step;
import org.whistle.trace.Steps;
import org.whistle.trace.Steps.About;
import org.whistle.trace.Steps.Kind;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Fact;

/**
 * Everything that happens in the district, for whoever listens to this instance, in the order of
 * the topic. An event is shown when it has passed on the topic and this database has it applied, by
 * whichever instance, so whatever the wall shows can be found by then. Positions are the topic's
 * offsets: a page may go on at another instance. The last events are kept, so that it misses none.
 */
@Component
public class WallFeed {
  private static final int KEPT = 2000;
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(2);
  private static final Set<String> QUIET =
      Set.of("clocks.opened", "clock.warned", "ask.refused", "visit.due", "pointing.asked");

  private final Broadcast broadcast;
  private final Files files;
  private final Steps steps;
  private final Arrivals arrivals = new Arrivals();
  private final Deque<Kept> latest = new ArrayDeque<>();
  private final Set<WallListener> listeners = new CopyOnWriteArraySet<>();

  /** Next offsets: of what is no longer kept, and of what was handed to us. */
  private final Map<Integer, Long> forgotten = new TreeMap<>();

  private final Map<Integer, Long> passed = new TreeMap<>();
  private boolean begun;
  private boolean settled;

  private record Kept(int partition, long offset, WallEvent event) {}

  WallFeed(Broadcast broadcast, Files files, Steps steps) {
    this.broadcast = broadcast;
    this.files = files;
    this.steps = steps;
  }

  /** To be called after the transaction that saved the works. */
  public synchronized void publish(Collection<CaseWork> works) {
    if (begun) {
      for (CaseWork work : works) {
        for (Fact fact : work.facts()) {
          if (!QUIET.contains(fact.type())) {
            arrivals.applied(fact.eventId(), work.file());
          }
        }
      }
      takeOurs();
    }
  }

  /**
   * Where the feed stands, as {@code Last-Event-ID} understands it. Read it before the snapshot.
   */
  public String position() {
    begin();
    synchronized (this) {
      return shownTo().toString();
    }
  }

  /**
   * Listens from now on, or from where a former listener ended, here or at another instance.
   *
   * @param lastEventId what that one heard last; where it lies too far back, or ahead of the topic,
   *     the listener is told to read the snapshot again
   */
  public WallListener listen(Optional<String> lastEventId, Predicate<WallEvent> visible) {
    begin();
    synchronized (this) {
      WallListener listener = new WallListener(visible);
      listener.from(new Offsets(ends()));
      lastEventId.ifPresent(
          id ->
              Offsets.parse(id)
                  .filter(from -> settled && from.between(forgotten(), ends()))
                  .ifPresentOrElse(from -> goOn(listener, from), listener::resynchronise));
      listeners.add(listener);
      return listener;
    }
  }

  /** Stops telling a listener. */
  public void leave(WallListener listener) {
    listeners.remove(listener);
  }

  /**
   * Shows what other instances applied; {@link WallClock} calls it again and again.
   *
   * @param alsoLate whether to look as well after what the inbox had to keep
   */
  void look(boolean alsoLate) {
    if (asks(alsoLate)) {
      Map<Integer, Long> dealtWith = broadcast.applied();
      Set<UUID> lines;
      synchronized (this) {
        lines = new HashSet<>(arrivals.questions(System.nanoTime(), dealtWith));
        lines.addAll(alsoLate ? arrivals.late() : List.of());
      }
      if (!lines.isEmpty()) {
        Map<UUID, CaseFile> found = files.ofLines(lines);
        synchronized (this) {
          show(arrivals.answered(lines, found, dealtWith));
        }
      }
    }
    settle();
  }

  /** How many listen at this instance. */
  int listeners() {
    return listeners.size();
  }

  private synchronized boolean asks(boolean alsoLate) {
    return stands()
        && (arrivals.isOwed(System.nanoTime()) || (alsoLate && !arrivals.late().isEmpty()));
  }

  synchronized boolean isSettled() {
    return settled;
  }

  /** Reading begins with the first page that asks. */
  private synchronized void begin() {
    if (!begun) {
      begun = true;
      broadcast.listen(this::passed);
    }
    long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
    try {
      while (!settled && System.nanoTime() < end) {
        wait(20);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void settle() {
    if (!settled && stands() && arrivals.size() == 0) {
      settled = true;
      notifyAll();
    }
  }

  private synchronized void passed(Said said) {
    if (said.offset() < ends().getOrDefault(said.partition(), 0L)) {
      beginAnew();
    }
    forgotten.putIfAbsent(said.partition(), said.offset());
    passed.put(said.partition(), said.offset() + 1);
    if (!QUIET.contains(EventTypes.nameOf(said.event().getClass()))) {
      if (!arrivals.passed(said, System.nanoTime())) {
        beginAnew();
      }
      takeOurs();
    }
  }

  /** The topic was cut or made anew, or too much waits to be applied. */
  private void beginAnew() {
    arrivals.clear();
    latest.clear();
    forgotten.clear();
    passed.clear();
    listeners.forEach(WallListener::resynchronise);
  }

  /** Nothing is shown before all partitions are known, for each has its place in a position. */
  private boolean stands() {
    return begun && !broadcast.position().isEmpty();
  }

  private void takeOurs() {
    if (stands()) {
      show(arrivals.take());
    }
  }

  private void show(List<Arrivals.Arrived> arrived) {
    if (!arrived.isEmpty()) {
      Map<Integer, Long> next = shownTo().next();
      arrived.stream()
          .filter(each -> !each.isLate())
          .map(Arrivals.Arrived::said)
          .forEach(said -> next.merge(said.partition(), said.offset(), Math::min));
      arrived.forEach(each -> show(each, next));
    }
  }

  private void show(Arrivals.Arrived arrived, Map<Integer, Long> next) {
    Said said = arrived.said();
    if (!arrived.isLate()) {
      next.put(said.partition(), said.offset() + 1);
    }
    WallEvent event = WallEvent.of(new Offsets(next).toString(), said, arrived.file());
    long offset = arrived.isLate() ? next.getOrDefault(said.partition(), 1L) - 1 : said.offset();
    latest.addLast(new Kept(said.partition(), offset, event));
    if (latest.size() > KEPT) {
      Kept oldest = latest.removeFirst();
      forgotten.merge(oldest.partition(), oldest.offset() + 1, Math::max);
    }
    Step step = steps.begin(Kind.WALL, said.traceparent(), new About(event.number(), event.type()));
    for (WallListener listener : listeners) {
      if (arrived.isLate() || !listener.hasHeard(said.partition(), said.offset())) {
        listener.offer(event);
      }
    }
    step.end();
  }

  private void goOn(WallListener listener, Offsets from) {
    listener.from(from);
    for (Kept kept : latest) {
      if (!from.covers(kept.partition(), kept.offset())) {
        listener.offer(kept.event());
      }
    }
  }

  /** Next offsets of what was handed to us, whether it said anything to a wall or not. */
  private Map<Integer, Long> ends() {
    Map<Integer, Long> ends = new TreeMap<>(broadcast.position());
    passed.forEach((partition, next) -> ends.merge(partition, next, Math::max));
    return ends;
  }

  private Offsets shownTo() {
    Map<Integer, Long> next = ends();
    next.putAll(arrivals.heads());
    return new Offsets(next);
  }

  private Map<Integer, Long> forgotten() {
    Map<Integer, Long> lowest = new HashMap<>(ends());
    lowest.putAll(forgotten);
    return lowest;
  }
}
