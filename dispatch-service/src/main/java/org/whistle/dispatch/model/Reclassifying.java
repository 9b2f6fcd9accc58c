package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import org.whistle.contracts.DispatchEvent.RequestReclassified;

/**
 * 调整分类: whoever has it, or a desk above, says what it really is. What makes a promise later is
 * decided above the holder, as an extension is, and while the promise can still be kept.
 */
public record Reclassifying(Handling handling, Actor actor, Sort sort) {

  public Outcome<? extends State, RequestReclassified> decide(Grounds grounds, Instant now) {
    var matter = handling.matter();
    var desk = actor.desk();
    var holder = handling.state().holding().desk();
    boolean above =
        desk != null && desk.tier().isAbove(holder.tier()) && desk.contains(matter.place());
    if (!above && !handling.isHeldAt(actor)) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    if (sort.isOf(matter)) {
      return refused(Reason.ALREADY_SO);
    }
    boolean lowered = sort.isBelow(matter);
    if (lowered && !above && holder.tier() != Tier.DISTRICT) {
      return refused(Reason.LOWERED_FROM_ABOVE);
    }
    if (lowered && handling.promises().stream().anyMatch(due -> !due.at().isAfter(now))) {
      return refused(Reason.PROMISE_DUE);
    }
    if (sort.restricted() && !matter.restricted() && holder.tier() == Tier.GRID) {
      return refused(Reason.RESTRICTED);
    }
    var said = said(grounds);
    return switch (handling.state()) {
      case Taken taken -> moved(taken.reclassified(said));
      case Responded responded -> moved(responded.reclassified(said));
      case HardCase hard -> moved(hard.reclassified(said));
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /**
   * The life afterwards. A resolution within a day is promised no more; tracking names the next.
   */
  public Handling done() {
    var again = handling.matter().sortedAs(sort);
    boolean takenBack = handling.matter().pressing() && !again.pressing();
    return handling.state() instanceof Taken && takenBack
        ? handling.about(again).due(handling.dues().opened("resolve", null))
        : handling.about(again);
  }

  private RequestReclassified said(Grounds grounds) {
    var matter = handling.matter();
    return new RequestReclassified(
        matter.category(),
        sort.category(),
        matter.urgency(),
        sort.urgency(),
        matter.restricted() || sort.restricted(),
        sort.isBelow(matter),
        grounds.reason(),
        actor.id(),
        grounds.words(),
        sort.why() == null ? null : sort.why().routed());
  }
}
