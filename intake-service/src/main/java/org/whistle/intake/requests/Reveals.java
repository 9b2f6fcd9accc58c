package org.whistle.intake.requests;

import java.util.UUID;

/** The append-only record of who saw whom unmasked. */
@FunctionalInterface
public interface Reveals {

  /**
   * Leaves a trace.
   *
   * @param reason id of the reason's words in the vault
   */
  void trace(UUID id, UUID requestId, String by, UUID reason);
}
