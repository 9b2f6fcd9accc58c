package org.whistle.dispatch.model;

import org.jspecify.annotations.Nullable;

/** The person who has it in hand, with the unit that this person belongs to, where there is one. */
public record Hand(String by, @Nullable String unit) {

  static Hand of(Actor actor) {
    return new Hand(actor.id(), actor.unit());
  }
}
