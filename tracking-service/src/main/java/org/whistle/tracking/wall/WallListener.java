package org.whistle.tracking.wall;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One page's bounded queue. Who reads too slowly loses what waits, and is told to read the snapshot
 * again.
 */
public final class WallListener {
  private static final int ROOM = 512;

  private final BlockingQueue<Told> waiting = new ArrayBlockingQueue<>(ROOM);
  private final Predicate<WallEvent> visible;
  private volatile Offsets heard = new Offsets(Map.of());

  /** What a listener is told. */
  public sealed interface Told {
    /** Something happened. */
    record Happened(WallEvent event) implements Told {}

    /** Something was left out: read the snapshot again. */
    record Resynchronise() implements Told {}
  }

  WallListener(Predicate<WallEvent> visible) {
    this.visible = visible;
  }

  /** The next thing to be told; empty when nothing came within the time. */
  public Optional<Told> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Begins behind what it heard elsewhere, be it that this instance comes to it later. */
  void from(Offsets next) {
    heard = next;
  }

  boolean hasHeard(int partition, long offset) {
    return heard.covers(partition, offset);
  }

  /** Called by the feed alone, one at a time. */
  void offer(WallEvent event) {
    if (visible.test(event) && !waiting.offer(new Told.Happened(event))) {
      resynchronise();
    }
  }

  void resynchronise() {
    heard = new Offsets(Map.of());
    waiting.clear();
    waiting.add(new Told.Resynchronise());
  }
}
