package org.whistle.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events that this service holds, has parked or doesn't know, for whoever deals with them. */
public interface KeptEvents {

  /**
   * Those after an id, oldest first.
   *
   * @param reason {@code held|parked|unknown}; empty for all
   */
  List<KeptEvent> list(Optional<String> reason, long after, int limit);

  /** One of them; empty when it isn't kept any more. */
  Optional<KeptEvent> find(long id);

  /**
   * Checks what could be checked beforehand.
   *
   * @throws NotMended when the action can't be meant for it, or the body can't be one of its type
   */
  void check(KeptEvent event, Mending.Action action, Optional<String> body);

  /**
   * Does what was decided, in the running transaction: applies the event or counts it as heard,
   * says so, and releases what was held behind it. Waits for whoever works on the same request.
   *
   * @param alone leave what is held behind it held; {@link #release} comes afterwards
   * @throws NotMended when it can't be; nothing has happened once the transaction is rolled back
   */
  void settle(Mending mending, boolean alone);

  /**
   * Applies what is held of a request and has become ready, each in a transaction of its own; one
   * that can't be applied is parked.
   */
  void release(UUID requestId);

  /** Notes why an event failed when it was tried again. */
  void stays(long id, String error);
}
