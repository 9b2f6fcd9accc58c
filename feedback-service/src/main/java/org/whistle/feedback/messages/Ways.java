package org.whistle.feedback.messages;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;

/** The ways out of the house, each behind its guards. */
@Component
class Ways {
  private final List<Carrier> carriers;
  private final Guards guards;

  Ways(List<Carrier> carriers, Guards guards) {
    this.carriers = carriers;
    this.guards = guards;
  }

  Reply carry(Parcel parcel, Opened target) {
    return carriers.stream()
        .filter(it -> it.carries(parcel.delivery().channel()))
        .findFirst()
        .map(it -> guards.through(it.line(parcel), () -> it.carry(parcel, target)))
        .orElse(Reply.not(Reason.CHANNEL_OFF));
  }
}
