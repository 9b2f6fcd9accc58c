package org.whistle.dispatch;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.BlowWhistle.Wanted;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Proposing;
import org.whistle.journal.Ids;

/** 提请吹哨: a community says whom its street should call; only the street calls. */
@Service
public final class ProposeWhistle {
  private final Lives lives;
  private final Decisions decisions;
  private final BlowWhistle blowing;
  private final LeadRules leads;

  ProposeWhistle(Lives lives, Decisions decisions, BlowWhistle blowing, LeadRules leads) {
    this.lives = lives;
    this.decisions = decisions;
    this.blowing = blowing;
    this.leads = leads;
  }

  /** What could never be blown isn't proposed. */
  public Handling propose(UUID request, Actor actor, Wanted wanted) {
    return lives.write(
        request,
        life -> {
          var call = blowing.call(request, actor, wanted);
          var proposing = new Proposing(life.handling(), actor, decisions.of(request));
          leads.refuseMisnamed(life, call);
          life.heed(proposing.propose(Decision.id(Ids.next()), call)).ifPresent(decisions::save);
          return life.handling();
        });
  }
}
