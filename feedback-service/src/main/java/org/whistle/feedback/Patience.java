package org.whistle.feedback;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.Underway;

/**
 * Waits a little for news that is on its way: a resident may read that it is resolved, and rate it,
 * a moment before feedback hears of it.
 */
@Component
public class Patience {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FeedbackSettings settings;

  Patience(FeedbackSettings settings) {
    this.settings = settings;
  }

  /** The matter once others have ended their work on it, or as it is when patience is up. */
  public Matter untilEnded(Matter matter, Supplier<Matter> again) {
    var seen = matter;
    var end = System.nanoTime() + settings.patience().toNanos();
    while (seen instanceof Underway && System.nanoTime() < end) {
      pause();
      seen = again.get();
    }
    return seen;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
