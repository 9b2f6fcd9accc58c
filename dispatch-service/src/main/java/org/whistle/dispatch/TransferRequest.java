package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.NamingLead;
import org.whistle.dispatch.model.Releasing;
import org.whistle.dispatch.model.Slip;
import org.whistle.dispatch.model.Transferring;

/** 改派: another desk has it, or another unit leads; the third time without a lead, the district. */
@Service
public final class TransferRequest {
  private final Lives lives;
  private final Notes notes;
  private final BlowWhistle blowing;
  private final Whistles whistles;

  TransferRequest(Lives lives, Notes notes, BlowWhistle blowing, Whistles whistles) {
    this.lives = lives;
    this.notes = notes;
    this.blowing = blowing;
    this.whistles = whistles;
  }

  public Handling toDesk(UUID id, Actor actor, Desk to, Why why) {
    return lives.write(
        id,
        life -> {
          life.transfer(new Transferring(life.handling(), actor, slip(id, actor, why)).to(to));
          WalkLadder.endPassingRound(life);
          return life.handling();
        });
  }

  public Handling toUnit(UUID id, Actor actor, String unit, Why why) {
    return lives.write(
        id,
        life -> {
          var naming = new NamingLead(life.handling(), actor, slip(id, actor, why));
          life.move(naming.transfer(unit));
          return lead(life, actor, unit);
        });
  }

  /** Only for a hard case, and only by the district. */
  public Handling nameLead(UUID id, Actor actor, String unit, Why why) {
    return lives.write(
        id,
        life -> {
          var naming = new NamingLead(life.handling(), actor, slip(id, actor, why));
          life.move(naming.name(unit));
          return lead(life, actor, unit);
        });
  }

  /** The former lead needn't come where it had not begun; the new one is called. */
  private Handling lead(Life life, Actor actor, String unit) {
    for (var whistle : whistles.of(life.handling().id())) {
      life.heed(new Releasing(whistle, actor).before(unit, life.handling()))
          .ifPresent(
              without -> {
                whistles.save(without);
                life.keep(
                    life.handling().called(life.handling().called().released(whistle.lead())));
              });
    }
    blowing.call(life, actor, unit);
    return life.handling();
  }

  private Slip slip(UUID id, Actor actor, Why why) {
    return new Slip(why.reason(), notes.internalIfAny(id, "slip", actor, why.note()));
  }

  /**
   * What goes with it.
   *
   * @param reason a code from the list
   * @param note for whoever has it next
   */
  public record Why(String reason, @Nullable String note) {}
}
