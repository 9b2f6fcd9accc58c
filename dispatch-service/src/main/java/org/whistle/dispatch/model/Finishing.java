package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.WhistleCutShort;

/** 事不完，人不撤: a request isn't resolved before its whistles are finished, or for a reason. */
public record Finishing(Whistle whistle, Actor actor) {

  /** Moves nothing but the request, which is then resolved. */
  public Outcome<Whistle, WhistleCutShort> cutShort(Handling handling, @Nullable String despite) {
    var left = whistle.stillAtWork();
    if (left.isEmpty() || whistle.against(handling).isPresent()) {
      return nothingToDo();
    }
    return despite == null
        ? refused(Reason.UNITS_STILL_AT_WORK)
        : moved(new Move<>(whistle, new WhistleCutShort(whistle.id(), left, despite, actor.id())));
  }
}
