package org.whistle.tracking.wall;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Fact;

/**
 * What this instance has applied, for whoever listens to it, in the order of publishing. It is
 * published after the commit, so whatever the wall shows can be found by then. The last events are
 * kept, so that a listener who comes back misses none. One instance shows what it applied itself;
 * run tracking once, or send all listeners of one wall to the instances' common topic reader.
 */
@Component
public class WallFeed {
  private static final int KEPT = 2000;
  private static final Set<String> QUIET =
      Set.of(
          "clocks.opened",
          "clock.warned",
          "ask.refused",
          "visit.due",
          "event.mended",
          "event.discarded");

  private final String epoch = UUID.randomUUID().toString().substring(0, 8);
  private final Deque<WallEvent> latest = new ArrayDeque<>();
  private final Set<WallListener> listeners = new CopyOnWriteArraySet<>();
  private long position;

  /** To be called after the transaction that saved the works. */
  public synchronized void publish(Collection<CaseWork> works) {
    for (CaseWork work : works) {
      for (Fact fact : work.facts()) {
        if (!QUIET.contains(fact.type())) {
          publish(WallEvent.of(++position, fact, work.file()));
        }
      }
    }
  }

  /**
   * Where the feed stands, as {@code Last-Event-ID} understands it. Read it before the snapshot.
   */
  public synchronized String position() {
    return idOf(position);
  }

  /**
   * Listens from now on, or from where a former listener ended.
   *
   * @param lastEventId what that one heard last; where it lies too far back, or came from another
   *     run, the listener is told to read the snapshot again
   */
  public synchronized WallListener listen(
      Optional<String> lastEventId, Predicate<WallEvent> visible) {
    WallListener listener = new WallListener(visible);
    lastEventId.ifPresent(
        id ->
            missedSince(id)
                .ifPresentOrElse(
                    missed -> missed.forEach(listener::offer), listener::resynchronise));
    listeners.add(listener);
    return listener;
  }

  /** Stops telling a listener. */
  public void leave(WallListener listener) {
    listeners.remove(listener);
  }

  /** The id of an event on the stream. */
  public String idOf(long eventPosition) {
    return epoch + "-" + eventPosition;
  }

  private void publish(WallEvent event) {
    latest.addLast(event);
    if (latest.size() > KEPT) {
      latest.removeFirst();
    }
    listeners.forEach(listener -> listener.offer(event));
  }

  private Optional<List<WallEvent>> missedSince(String id) {
    String prefix = epoch + "-";
    if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    long from = Long.parseLong(id.substring(prefix.length()));
    long oldest = latest.isEmpty() ? position + 1 : latest.getFirst().position();
    return from + 1 < oldest || from > position
        ? Optional.empty()
        : Optional.of(latest.stream().filter(event -> event.position() > from).toList());
  }
}
