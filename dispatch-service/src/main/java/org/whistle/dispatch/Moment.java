package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Bounds;
import org.whistle.dispatch.model.Choices;
import org.whistle.dispatch.model.Decision;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Roster;
import org.whistle.dispatch.model.Situation;

/** What a person's choices depend on at one moment, whichever request they are about. */
public record Moment(Instant now, Roster roster, Bounds bounds) {

  /** Names of the moves that a person has. */
  public List<String> choices(Handling handling, Actor actor, List<Decision> decisions) {
    var duty = roster.forThis(handling.matter());
    return Choices.of(handling, actor, duty, new Situation(now, decisions, bounds));
  }
}
