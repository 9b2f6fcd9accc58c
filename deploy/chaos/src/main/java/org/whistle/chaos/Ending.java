package org.whistle.chaos;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes the installation down once, however the run ends. */
final class Ending {
  private final Ground ground;
  private final AtomicBoolean done = new AtomicBoolean();

  Ending(Ground ground) {
    this.ground = ground;
  }

  /**
   * The run is over.
   *
   * @param held otherwise everything is kept for people to look at
   */
  void over(boolean held) {
    end(!held);
  }

  /** Keeps what a later run goes on with. */
  void interrupted() {
    end(true);
  }

  private void end(boolean save) {
    if (done.compareAndSet(false, true)) {
      try {
        ground.end(save);
      } catch (IOException | RuntimeException failed) {
        System.err.println("The installation was not taken down: " + failed.getMessage());
      }
    }
  }
}
