package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.dispatch.model.Decision.Kind;

/** 提请吹哨: the community that has a request asks its street to call units to it. */
public record Proposing(Handling handling, Actor actor, List<Decision> decisions) {

  /** Nobody is called before the street says so. */
  public Outcome<Decision, DecisionAsked> propose(UUID id, Call call) {
    if (!isTheCommunitys()) {
      return refused(Reason.NOT_IN_YOUR_HANDS);
    }
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken _, Responded _ -> ask(id, call);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private Outcome<Decision, DecisionAsked> ask(UUID id, Call call) {
    var holding = handling.state().holding();
    if (!call.mayBlowUnasked(handling.matter())) {
      return refused(Reason.GRID_WORKER_UNASKED);
    }
    if (call.isOn(handling)) {
      return refused(Reason.ALREADY_CALLED);
    }
    if (decisions.stream().anyMatch(it -> it.wish().kind() == Kind.WHISTLE && it.isOpen(holding))) {
      return refused(Reason.ALREADY_ASKED);
    }
    var reason = Objects.requireNonNullElse(call.why().reason(), "other");
    var wish =
        new Decision.Wish(
            Kind.WHISTLE, holding.cycle(), holding.number(), null, null, reason, actor.id(), call);
    var decider = Deciding.decider(Kind.WHISTLE, holding.desk());
    var decision = new Decision(id, handling.id(), wish, new Decision.Verdict.Awaited(decider));
    return moved(Decision.asked(decision, decider, call.words()));
  }

  private boolean isTheCommunitys() {
    var desk = actor.desk();
    return desk != null
        && desk.tier() == Tier.COMMUNITY
        && (handling.state() instanceof Waiting || handling.isHeldAt(actor));
  }
}
