package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Call;
import org.whistle.dispatch.model.Whistle;
import org.whistle.dispatch.model.Whistling;
import org.whistle.journal.Ids;

/** 吹哨: the street calls departments to a request. */
@Service
public final class BlowWhistle {
  private final Lives lives;
  private final Whistles whistles;
  private final Notes notes;
  private final LeadRules leads;

  BlowWhistle(Lives lives, Whistles whistles, Notes notes, LeadRules leads) {
    this.lives = lives;
    this.whistles = whistles;
    this.notes = notes;
    this.leads = leads;
  }

  public Whistle blow(UUID request, Actor actor, Wanted wanted) {
    return lives.write(
        request,
        life -> {
          var words = notes.internalIfAny(request, "whistle", actor, wanted.note());
          var call = new Call(Ids.next(), wanted.kind(), wanted.lead(), wanted.units(), words);
          leads.refuseWrong(life, wanted.lead());
          var whistle = life.heed(Whistling.blow(life.handling(), actor, call)).orElseThrow();
          whistles.save(whistle);
          var called = life.handling().called().and(whistle.units(), whistle.lead());
          life.keep(life.handling().called(called));
          WalkLadder.endPassingRound(life);
          return whistle;
        });
  }

  /**
   * What a street asks for.
   *
   * @param kind {@code general|urgent|enforcement|emergency}
   * @param units called beside the lead; may name it again
   */
  public record Wanted(String kind, String lead, List<String> units, @Nullable String note) {}
}
