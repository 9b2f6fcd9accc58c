package org.whistle.feedback;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.asking.AskingSettings;
import org.whistle.feedback.model.Appointing;
import org.whistle.feedback.model.Appointment;
import org.whistle.feedback.model.Colleague;
import org.whistle.feedback.model.Matter;
import org.whistle.web.Refusal;

/** The resident names a time at which to be asked, on line or to the visitor. */
@Component
public class AgreeVisit {
  private final Moves moves;
  private final AskingSettings settings;

  AgreeVisit(Moves moves, AskingSettings settings) {
    this.moves = moves;
    this.settings = settings;
  }

  /**
   * The visit is due then, and nobody calls before.
   *
   * @param visitor whoever was told; absent for the resident himself
   */
  public Matter agree(UUID requestId, Appointment wanted, Optional<Colleague> visitor) {
    return moves.make(
        requestId,
        (matter, now) -> {
          if (wanted.from().isBefore(now)
              || !wanted.until().isAfter(wanted.from())
              || wanted.until().isAfter(now.plus(settings.ahead()))) {
            throw Refusal.conflict("time-not-possible", settings.ahead().toDays());
          }
          return Appointing.appoint(matter, wanted, visitor);
        });
  }
}
