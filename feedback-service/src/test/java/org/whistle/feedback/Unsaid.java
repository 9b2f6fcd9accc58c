package org.whistle.feedback;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.RequestEvent;
import org.whistle.journal.Page;
import org.whistle.journal.Turn;

/** A page on which nothing may be said: who tells residents announces nothing. */
record Unsaid(UUID requestId) implements Page {

  @Override
  public Instant now() {
    throw new AssertionError("What is heard has its time");
  }

  @Override
  public void say(int cycle, RequestEvent event, Turn turn) {
    throw new AssertionError("Nothing is to be said");
  }
}
