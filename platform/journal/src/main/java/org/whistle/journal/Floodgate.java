package org.whistle.journal;

import java.time.Duration;

/**
 * Keeps the end of a flood, what is said with {@link Turn#LAST}, until all of the flood is written:
 * writing it and hearing it would take from each other. What is urgent leaves meanwhile.
 */
public final class Floodgate {
  /** A writer that doesn't come to an end keeps nothing back for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Runnable opened;
  private volatile long shutAt;
  private volatile boolean shut;

  /**
   * @param opened what to do as soon as it is open again
   */
  Floodgate(Runnable opened) {
    this.opened = opened;
  }

  /** More is being written than its hearer takes in at once. */
  public void shut() {
    shutAt = System.nanoTime();
    shut = true;
  }

  /** All of it is written. */
  public void open() {
    shut = false;
    opened.run();
  }

  boolean isOpen() {
    return !shut || System.nanoTime() - shutAt > LONGEST.toNanos();
  }
}
