package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.WhistleTerms;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Call;
import org.whistle.dispatch.model.Reason;
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
    return lives.write(request, life -> blow(life, actor, call(request, actor, wanted)));
  }

  /** Whatever was asked for, all units must be such as may be called. */
  Whistle blow(Life life, Actor actor, Call call) {
    leads.refuseMisnamed(life, call);
    return call(life, actor, call);
  }

  /** What a community proposed, unless its lead was called in the meantime. */
  void accept(Life life, Actor actor, Call proposed) {
    if (proposed.isOn(life.handling())) {
      life.refuse(Reason.ALREADY_CALLED);
    }
    blow(life, actor, proposed);
  }

  /** Calls the unit that is to lead from here on. */
  void call(Life life, Actor actor, String lead) {
    var kind = life.handling().matter().pressing() ? "urgent" : "general";
    var terms = new Call.Terms(kind, lead, "lead");
    var why = new WhistleTerms(terms.rule(), null, null, "none");
    var call = new Call(Ids.next(), terms, List.of(), why, null);
    leads.refuseWrong(life, lead);
    call(life, actor, call);
  }

  private Whistle call(Life life, Actor actor, Call call) {
    var whistle = life.heed(Whistling.blow(life.handling(), actor, call, life.now())).orElseThrow();
    whistles.save(whistle);
    var called = life.handling().called().and(whistle.units(), whistle.lead());
    life.keep(life.handling().called(called));
    WalkLadder.endPassingRound(life);
    return whistle;
  }

  /** What somebody asks for, with the words that he gave kept. */
  Call call(UUID request, Actor actor, Wanted wanted) {
    var words = notes.internalIfAny(request, "whistle", actor, wanted.note());
    var ground = notes.internalIfAny(request, "whistle-ground", actor, wanted.why().ground());
    var why =
        new WhistleTerms(
            wanted.terms().rule(), wanted.why().reason(), ground, wanted.why().gridWorker());
    return new Call(Ids.next(), wanted.terms(), wanted.units(), why, words);
  }

  /**
   * What a street asks for.
   *
   * @param units called beside the lead; may name it again
   */
  public record Wanted(Call.Terms terms, List<String> units, Why why, @Nullable String note) {

    /** The lead and those beside it. */
    public Stream<String> all() {
      return Stream.concat(Stream.of(terms.lead()), units.stream());
    }
  }

  /**
   * Why, and what became of asking the grid's departmental worker.
   *
   * @param ground the law or list by which the street may call
   */
  public record Why(
      @Nullable String reason, @Nullable String ground, @Nullable String gridWorker) {}
}
