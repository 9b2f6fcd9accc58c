package org.whistle.journal;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.RequestEvent;
import org.whistle.trace.Step;

/** A page as it is given with an event: what is said on it follows from that very event. */
record HeardPage(OpenPage page, Step cause) implements Page {

  @Override
  public UUID requestId() {
    return page.requestId();
  }

  @Override
  public Instant now() {
    return page.now();
  }

  @Override
  public void say(int cycle, RequestEvent event, Turn turn) {
    page.say(cycle, event, turn, cause);
  }

  @Override
  public Step.Scope follow() {
    return cause.follow();
  }
}
