package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Whistle;
import org.whistle.dispatch.model.Whistling;

/** 加派: one more unit is called to a whistle that was blown before. */
@Service
public final class AddUnit {
  private final Parts parts;
  private final Notes notes;

  AddUnit(Parts parts, Notes notes) {
    this.parts = parts;
    this.notes = notes;
  }

  public Whistle add(UUID whistle, Actor actor, String unit, @Nullable String note) {
    return parts.move(
        whistle,
        unit,
        (life, blown) -> {
          LeadRules.refuseMeant(life, unit);
          var words = notes.internalIfAny(life.handling().id(), "whistle", actor, note);
          var said = new WhistleUnitAdded(blown.id(), blown.kind(), unit, actor.id(), words);
          var next = life.heed(Whistling.add(blown, life.handling(), actor, said, life.now()));
          life.keep(life.handling().called(life.handling().called().added(unit)));
          return next;
        });
  }
}
