package org.whistle.tracking;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.tracking.store.Rebuilds;
import org.whistle.tracking.store.Rebuilds.Rebuild;
import org.whistle.tracking.store.ShadowView;

/**
 * Rebuilds the view beside the living one, or compares the two. What a process left behind when it
 * died, this or another instance begins anew.
 */
@Component
public class RebuildView implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildView.class);
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(2);
  private static final int MOST_ATTEMPTS = 100;

  private final Rebuilds rebuilds;
  private final ShadowView shadows;
  private final TransactionTemplate transaction;
  private final Semaphore asked = new Semaphore(0);
  private volatile boolean running;
  private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

  RebuildView(Rebuilds rebuilds, ShadowView shadows, TransactionTemplate transaction) {
    this.rebuilds = rebuilds;
    this.shadows = shadows;
    this.transaction = transaction;
  }

  /** Looks at once for what was asked. */
  public void wake() {
    asked.release();
  }

  private void run() {
    while (running) {
      try {
        rebuilds.open().ifPresent(this::begin);
        if (asked.tryAcquire(LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          asked.drainPermits();
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException fault) {
        LOG.warn("Looked for rebuilds again in {}: {}", LOOKED_EVERY, fault.toString());
        LockSupport.parkNanos(LOOKED_EVERY.toNanos());
      }
    }
  }

  private void begin(Rebuild rebuild) {
    Optional<ShadowView.Shadow> opened = shadows.open();
    if (opened.isEmpty()) {
      return; // Another instance is at it.
    }
    try (ShadowView.Shadow shadow = opened.get()) {
      if (rebuilds.begin(rebuild.id())) {
        LOG.info("A {} of the view begins", rebuild.kind());
        new Rebuilding(rebuild, shadow, rebuilds, transaction).run(() -> running);
      }
    } catch (RuntimeException fault) {
      again(rebuild, fault);
    }
  }

  private void again(Rebuild rebuild, RuntimeException fault) {
    LOG.warn(
        "The {} of the view failed, attempt {}", rebuild.kind(), rebuild.attempts() + 1, fault);
    String error = fault.toString();
    String shortened = error.substring(0, Math.min(500, error.length())).replace('\0', ' ');
    if (rebuild.attempts() + 1 >= MOST_ATTEMPTS || !passes(fault)) {
      rebuilds.fail(rebuild.id(), 0, shortened, null);
    } else {
      rebuilds.failedFor(rebuild.id(), shortened);
    }
  }

  /** The database or the broker is away. */
  private static boolean passes(Throwable fault) {
    return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof DataAccessException
                        && !(cause instanceof NonTransientDataAccessException)
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof UncategorizedDataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof KafkaException
                    || cause instanceof TimeoutException);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("whistle-rebuild").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    wake();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
