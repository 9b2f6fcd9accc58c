package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;

/** The pictures that dispatch has heard of; intake has them. */
public interface Evidence {

  /**
   * Takes note of one that came while a request was handled in this cycle; a second time is nothing
   * to do.
   */
  void note(UUID request, int cycle, AttachmentAdded picture);

  /** This one of this request. */
  Optional<Kept> find(UUID request, UUID picture);

  /**
   * A picture that intake keeps.
   *
   * @param by a staff id, or {@code resident}
   * @param now whether it came in the cycle that still runs
   */
  record Kept(String phase, String by, boolean now) {

    boolean isOfBefore() {
      return phase.equals("before") || !now;
    }
  }
}
