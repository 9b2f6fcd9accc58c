package org.whistle.tracking;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.journal.Replay;
import org.whistle.tracking.store.Differences;
import org.whistle.tracking.store.Rebuilds;
import org.whistle.tracking.store.Rebuilds.Rebuild;
import org.whistle.tracking.store.ShadowView;

/**
 * One attempt: follow until little is left, hold the writers for a moment, hear the rest, and then
 * take the living view's place, or compare.
 */
final class Rebuilding {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  // A topic made anew is said again request by request.
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(30);
  private static final Duration HELD = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int MOST_APART = 500;

  private final Rebuild rebuild;
  private final ShadowView.Shadow shadow;
  private final Rebuilds rebuilds;
  private final TransactionTemplate transaction;
  private final RelivePast listener;
  private final Replay replay;
  private final Map<Replay.Apart, Long> stuck = new HashMap<>();
  private long progress;
  private long progressAt = System.nanoTime();

  Rebuilding(
      Rebuild rebuild,
      ShadowView.Shadow shadow,
      Rebuilds rebuilds,
      TransactionTemplate transaction) {
    this.rebuild = rebuild;
    this.shadow = shadow;
    this.rebuilds = rebuilds;
    this.transaction = transaction;
    this.listener = new RelivePast(shadow.cases());
    this.replay = shadow.replay();
  }

  /** Ends with a result written down; without one when it shall go on no longer. */
  void run(BooleanSupplier goOn) {
    Differences before = new Differences(0, List.of(), List.of());
    boolean prepared = false;
    while (goOn.getAsBoolean()) {
      boolean behind = replay.readOn(listener);
      List<Replay.Apart> apart = behind ? List.of() : release(replay.apart(MOST_APART));
      boolean moved = tell();
      if (!behind) {
        remember(apart);
      }
      if (!behind && stuckFor(PAUSE).isEmpty()) {
        if (!prepared) {
          before = prepare();
          prepared = true;
        }
        if (settled(before)) {
          return;
        }
      }
      if (!behind) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      if (!stuckFor(LONG_PATIENCE).isEmpty()
          || !moved && System.nanoTime() - progressAt > PATIENCE.toNanos()) {
        giveUp(before);
        return;
      }
    }
  }

  private void remember(List<Replay.Apart> apart) {
    stuck.keySet().retainAll(apart);
    apart.forEach(one -> stuck.putIfAbsent(one, System.nanoTime()));
  }

  /**
   * Requests that moved neither here nor there: holding the writers wouldn't bring them together.
   */
  private List<Replay.Apart> stuckFor(Duration time) {
    long then = System.nanoTime() - time.toNanos();
    return stuck.entrySet().stream()
        .filter(one -> one.getValue() < then)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Differences prepare() {
    if (rebuild.isRebuild()) {
      shadow.analyze();
      return new Differences(0, List.of(), List.of());
    }
    return shadow.compare();
  }

  /**
   * @return what still stands apart
   */
  private List<Replay.Apart> release(List<Replay.Apart> apart) {
    List<Replay.Apart> left = apart;
    while (!left.isEmpty() && replay.release(ids(left), listener) > 0) {
      left = replay.apart(MOST_APART);
    }
    return left;
  }

  private boolean settled(Differences before) {
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> settle(before)));
    } catch (PessimisticLockingFailureException busy) {
      LOG.debug("Tables are busy, tried again: {}", busy.toString());
      return false;
    }
  }

  /** Writers wait meanwhile. */
  private boolean settle(Differences before) {
    shadow.holdWriters();
    long until = System.nanoTime() + HELD.toNanos();
    boolean behind = true;
    while (behind && System.nanoTime() < until) {
      behind = replay.readOn(listener);
    }
    if (behind || !release(replay.apart(MOST_APART)).isEmpty()) {
      return false;
    }
    if (rebuild.isRebuild()) {
      shadow.takePlace();
      rebuilds.end(rebuild.id(), replay.heard(), null);
    } else {
      Differences all = before.and(shadow.compare(before.apart()));
      rebuilds.end(rebuild.id(), replay.heard(), all);
    }
    LOG.info("The {} of the view is done, {} events", rebuild.kind(), replay.heard());
    return true;
  }

  /** The topic doesn't have what the living view has: nothing is put in its place. */
  private void giveUp(Differences before) {
    Differences lacking = shadow.apart(replay.apart(MOST_APART));
    LOG.warn("The {} of the view lacks events of {} requests", rebuild.kind(), lacking.total());
    rebuilds.fail(
        rebuild.id(), replay.heard(), "events are missing in the topic", before.and(lacking));
  }

  private boolean tell() {
    if (replay.heard() == progress) {
      return false;
    }
    if (System.nanoTime() - progressAt > Duration.ofSeconds(1).toNanos() || progress == 0) {
      rebuilds.heard(rebuild.id(), replay.heard());
    }
    progress = replay.heard();
    progressAt = System.nanoTime();
    return true;
  }

  private static List<UUID> ids(List<Replay.Apart> apart) {
    return apart.stream().map(Replay.Apart::requestId).toList();
  }
}
