package org.whistle.feedback.rates;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.RequestEvent;
import org.whistle.journal.Page;
import org.whistle.journal.Turn;

/** A page on which nothing may be said: figures announce nothing. */
record Silent(UUID requestId) implements Page {

  @Override
  public Instant now() {
    throw new AssertionError("Figures don't ask for the time");
  }

  @Override
  public void say(int cycle, RequestEvent event, Turn turn) {
    throw new AssertionError("Figures say nothing");
  }
}
