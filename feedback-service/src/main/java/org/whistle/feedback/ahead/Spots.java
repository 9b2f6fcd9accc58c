package org.whistle.feedback.ahead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.whistle.feedback.ahead.model.Spot;

/** Where much was asked for. */
public interface Spots {

  /**
   * What is looked for.
   *
   * @param stirred only where something happened since
   * @param within how far one looks back
   */
  record Look(Instant now, Instant stirred, Duration within) {}

  /** Places with at least so many of a category. */
  List<Spot> alike(Look look, int cases);

  /** Places where so many of a category were begun anew. */
  List<Spot> redone(Look look, int redos);

  /** Each community, with what was asked for there of a category. */
  List<Spot> communities(Look look, String category);
}
