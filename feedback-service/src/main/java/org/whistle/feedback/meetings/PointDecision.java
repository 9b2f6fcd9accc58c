package org.whistle.feedback.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.needs.AskPointing;
import org.whistle.feedback.needs.Needs;
import org.whistle.feedback.needs.Wanted;
import org.whistle.feedback.needs.model.Need;
import org.whistle.web.Refusal;

/**
 * A decision that becomes a request: it continues the one that was spoken of, where there is one.
 */
@Component
class PointDecision {
  private static final String CHANNEL = "meeting";

  private final AskPointing asking;
  private final Needs needs;

  PointDecision(AskPointing asking, Needs needs) {
    this.asking = asking;
    this.needs = needs;
  }

  UUID point(Meeting meeting, Item item, DecideItem.Minute minute, Caller by) {
    var need =
        Optional.ofNullable(item.subject().requestId())
            .map(id -> needs.of(List.of(id), by.scope()).get(id));
    var category =
        Optional.ofNullable(minute.category())
            .or(() -> need.map(Need::category))
            .or(() -> Optional.ofNullable(item.subject().category()))
            .orElseThrow(() -> Refusal.invalid("category", "0101…"));
    return asking.ask(
        new Wanted(
            need.map(Need::place).orElse(meeting.plan().place()),
            category,
            CHANNEL,
            item.id(),
            need.map(Need::requestId).orElse(null),
            minute.words()),
        by.id());
  }
}
