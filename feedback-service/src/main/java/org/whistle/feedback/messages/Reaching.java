package org.whistle.feedback.messages;

import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;
import org.whistle.feedback.messages.residents.Residents;

/** Desks, units and staff are reached where an administrator said; residents where intake says. */
@Component
class Reaching {
  private final Targets targets;
  private final Residents residents;

  Reaching(Targets targets, Residents residents) {
    this.targets = targets;
    this.residents = residents;
  }

  Reach reach(Parcel parcel) {
    if (parcel.content().toResident()) {
      return residents.reach(parcel);
    }
    return targets
        .open(parcel.targetId())
        .<Reach>map(target -> new Reach.At(parcel, target))
        .orElseGet(() -> new Reach.Nowhere(Reply.not(Reason.TARGET_REMOVED)));
  }
}
