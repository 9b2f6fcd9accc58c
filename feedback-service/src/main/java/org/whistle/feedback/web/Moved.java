package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/**
 * Where a matter stands after a move.
 *
 * @param state {@code underway|visit-awaited|redo-awaited|redo-granted|declined|settled}
 * @param outcome how it was settled
 * @param redo the re-do that waits for a decision
 * @param again the request that asking once more became
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Moved(
    UUID id,
    String number,
    String state,
    int cycle,
    @Nullable String outcome,
    @Nullable UUID redo,
    @Nullable UUID again) {

  static Moved of(Matter matter) {
    return switch (matter) {
      case Underway it -> of(it, "underway", null);
      case VisitAwaited it -> of(it, "visit-awaited", null);
      case RedoAwaited it -> of(it, "redo-awaited", it.redo().id());
      case RedoGranted it -> of(it, "redo-granted", null);
      case Declined it -> of(it, "declined", "declined", null, null);
      case Settled it ->
          of(it, "settled", Wire.of(it.ending()), null, it.after().again().orElse(null));
    };
  }

  private static Moved of(Matter it, String state, @Nullable UUID redo) {
    return of(it, state, null, redo, null);
  }

  private static Moved of(
      Matter it,
      String state,
      @Nullable String outcome,
      @Nullable UUID redo,
      @Nullable UUID again) {
    var about = it.subject();
    return new Moved(about.requestId(), about.number(), state, it.cycle(), outcome, redo, again);
  }
}
