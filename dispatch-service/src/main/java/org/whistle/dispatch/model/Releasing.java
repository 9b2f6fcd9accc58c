package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;

import org.whistle.contracts.DispatchEvent.WhistleReleased;

/**
 * Another unit leads: the one before needn't come where it had not begun. Who has signed or checked
 * in stays beside the new lead, and so does who waits for a ruling, or must do it by one.
 */
public record Releasing(Whistle whistle, Actor actor) {

  /**
   * Lets the lead go that the request has had until now.
   *
   * @param lead who leads instead
   */
  public Outcome<Whistle, WhistleReleased> before(String lead, Handling handling) {
    var former = handling.called().lead();
    if (!whistle.lead().equals(former) || whistle.against(handling).isPresent()) {
      return nothingToDo();
    }
    return whistle.parts().get(former) instanceof Part.Awaited awaited
            && awaited.turn().plea() == null
        ? moved(whistle.after(former, awaited.released(said(former, lead))))
        : nothingToDo();
  }

  private WhistleReleased said(String former, String lead) {
    return new WhistleReleased(whistle.id(), former, lead, actor.id());
  }
}
