package org.whistle.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.RequestEvent;

/**
 * Brings events of one transaction into the order of cause and effect: what is ready, what has to
 * wait, what is known, what can't be read.
 */
final class Delivery {
  private final Kept kept;
  private final JournalMeters.Hearing meters;
  private final Map<UUID, OpenPage> pages;
  private final Map<UUID, Deque<Incoming.Opened>> held = new HashMap<>();
  private final Map<UUID, Boolean> parked = new HashMap<>();
  private final List<Heard> ready = new ArrayList<>();
  private final List<Long> released = new ArrayList<>();
  private BiPredicate<OpenPage, Envelope> gate = (_, _) -> true;
  private int room;
  private int applied;

  /**
   * @param pages open and locked, of every request that is delivered to
   * @param room how many events may be applied; the rest is held
   */
  Delivery(Kept kept, JournalMeters.Hearing meters, Map<UUID, OpenPage> pages, int room) {
    this.kept = kept;
    this.meters = meters;
    this.pages = pages;
    this.room = room;
    List<UUID> waiting =
        pages.values().stream().filter(OpenPage::waiting).map(OpenPage::requestId).toList();
    kept.waiting(waiting)
        .forEach(
            (id, what) -> {
              held.put(id, new ArrayDeque<>(what.held()));
              parked.put(id, what.parked());
            });
  }

  /** Lets through only what may pass as well. */
  Delivery through(BiPredicate<OpenPage, Envelope> narrower) {
    gate = narrower;
    return this;
  }

  /** Takes one event, and then what it releases. */
  void take(Incoming.Opened opened) {
    OpenPage page = page(opened);
    Envelope envelope = opened.envelope();
    if (envelope.sequence() <= page.marks().of(envelope.producer())) {
      meters.repeats().increment();
    } else if (isReady(page, envelope)) {
      apply(page, opened);
      release(page);
    } else {
      hold(page, opened);
    }
  }

  /** Applies what is held and has become ready. */
  void release(OpenPage page) {
    Collection<Incoming.Opened> waiting = held.getOrDefault(page.requestId(), new ArrayDeque<>());
    Optional<Incoming.Opened> next = nextReady(page, waiting);
    while (next.isPresent()) {
      waiting.remove(next.get());
      apply(page, next.get());
      next = nextReady(page, waiting);
    }
    waiting.removeIf(opened -> dropRepeat(page, opened));
    page.waits(!waiting.isEmpty() || parked.getOrDefault(page.requestId(), false));
  }

  /** Events to hear, in order; afterwards {@link #finish}. */
  List<Heard> ready() {
    return ready;
  }

  /** How many had their turn, those of unknown types and unreadable ones included. */
  int applied() {
    return applied;
  }

  /** Writes down what waits now and didn't before, and forgets what no longer does. */
  void finish() {
    kept.release(released);
    held.values().stream()
        .flatMap(Collection::stream)
        .filter(opened -> opened.incoming().keptId() == null)
        .forEach(
            opened -> {
              meters.held().increment();
              kept.keep("held", opened.incoming(), opened.envelope(), null);
            });
  }

  private boolean dropRepeat(OpenPage page, Incoming.Opened opened) {
    Envelope envelope = opened.envelope();
    boolean repeat = envelope.sequence() <= page.marks().of(envelope.producer());
    Long row = opened.incoming().keptId();
    if (repeat && row != null) {
      released.add(row);
    }
    return repeat;
  }

  private Optional<Incoming.Opened> nextReady(OpenPage page, Collection<Incoming.Opened> waiting) {
    return waiting.stream().filter(opened -> isReady(page, opened.envelope())).findFirst();
  }

  /** Whether it is its turn, and everything that its writer had heard is applied. */
  boolean isReady(OpenPage page, Envelope envelope) {
    return room > 0
        && !parked.getOrDefault(page.requestId(), false)
        && envelope.sequence() == page.marks().of(envelope.producer()) + 1
        && page.marks().cover(envelope.heard())
        && gate.test(page, envelope);
  }

  private void apply(OpenPage page, Incoming.Opened opened) {
    room--;
    applied++;
    Envelope envelope = opened.envelope();
    Optional<Class<? extends RequestEvent>> type = EventTypes.typeOf(envelope.type());
    if (type.isEmpty()) {
      meters.unknown().increment();
      kept.keep("unknown", opened.incoming(), envelope, null);
      page.hear(envelope);
      return;
    }
    RequestEvent event;
    try {
      event = EventJson.read(type.get(), opened.incoming().bytes());
    } catch (RuntimeException unreadable) {
      park(page, opened, unreadable);
      return;
    }
    page.learn(event);
    HeardPage heard = new HeardPage(page, page.hear(envelope));
    Long row = opened.incoming().keptId();
    if (row != null) {
      released.add(row);
    }
    ready.add(Heard.of(envelope, event, heard));
  }

  private void hold(OpenPage page, Incoming.Opened opened) {
    held.computeIfAbsent(page.requestId(), _ -> new ArrayDeque<>()).add(opened);
    page.waits(true);
  }

  /** Sets it aside with its error, and everything later of its request behind it. */
  void park(OpenPage page, Incoming.Opened opened, Throwable error) {
    meters.parked().increment();
    kept.keep("parked", opened.incoming(), opened.envelope(), error.toString());
    parked.put(page.requestId(), true);
    page.waits(true);
  }

  private OpenPage page(Incoming.Opened opened) {
    OpenPage page = pages.get(opened.envelope().requestId());
    if (page == null) {
      throw new IllegalStateException("page not open");
    }
    return page;
  }
}
