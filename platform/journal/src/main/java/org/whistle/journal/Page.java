package org.whistle.journal;

import java.time.Instant;
import java.util.UUID;
import org.whistle.contracts.RequestEvent;
import org.whistle.trace.Step;

/** A request's page in this service's journal, open and locked within one transaction. */
public interface Page {

  /** The request that the page is about. */
  UUID requestId();

  /**
   * {@code whistle_now()}, read after the transaction's first write: the time of everything it
   * decides.
   */
  Instant now();

  /**
   * Writes an event with the next sequence.
   *
   * @param cycle which time the request is being handled, from 1
   * @throws EventTooLarge when its JSON is longer than the broker would take
   */
  default void say(int cycle, RequestEvent event) {
    say(cycle, event, Turn.AT_ONCE);
  }

  /**
   * The same for what is one of many: it leaves when it is its turn, yet never after anything that
   * its request says later.
   */
  void say(int cycle, RequestEvent event, Turn turn);

  /** Until it is closed, what is logged names the request, and the trace of what was heard. */
  default Step.Scope follow() {
    return Step.naming(requestId().toString());
  }
}
