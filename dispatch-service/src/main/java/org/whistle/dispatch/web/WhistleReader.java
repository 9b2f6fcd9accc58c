package org.whistle.dispatch.web;

import java.util.List;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.PartChoices;
import org.whistle.dispatch.model.Whistle;
import org.whistle.dispatch.model.Whistling;

/** Somebody who looks at a whistle. */
record WhistleReader(Handling handling, Actor actor) {

  boolean mayCall() {
    return Whistling.mayCall(handling, actor);
  }

  List<String> moves(Whistle whistle, String unit) {
    return PartChoices.of(whistle, unit, handling, actor);
  }
}
