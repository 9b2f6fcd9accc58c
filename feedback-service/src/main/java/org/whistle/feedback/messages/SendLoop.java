package org.whistle.feedback.messages;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.MessageSettings.Sending;
import org.whistle.feedback.messages.model.Patience;

/**
 * Sends what is due, each on a thread of its own, so that a slow receiver holds up nobody. Several
 * instances share the work; what one took and never settled, another takes over with the same key.
 */
@Component
final class SendLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SendLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Deliveries deliveries;
  private final SendParcel sending;
  private final Sending settings;
  private final Patience patience;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  SendLoop(Deliveries deliveries, SendParcel sending, MessageSettings settings) {
    this.deliveries = deliveries;
    this.sending = sending;
    this.settings = settings.sending();
    this.patience =
        new Patience(this.settings.first(), this.settings.longest(), this.settings.tries());
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("whistle-messages").start(this::loop);
  }

  private void loop() {
    while (running) {
      try {
        var due = deliveries.claim(settings.atOnce(), settings.lost());
        due.forEach(it -> threads.execute(() -> send(it)));
        if (due.isEmpty()) {
          Thread.sleep(settings.every());
        }
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException fault) {
        LOG.warn("Messages are tried again: {}", fault.toString());
        pause();
      }
    }
  }

  /** What isn't settled counts as lost after a while and is sent again. */
  private void send(Parcel parcel) {
    try {
      sending.send(parcel, patience);
    } catch (RuntimeException fault) {
      LOG.warn("Delivery {} is not settled: {}", parcel.key(), fault.toString());
    }
  }

  private void pause() {
    try {
      Thread.sleep(settings.every());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    threads.shutdown();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
