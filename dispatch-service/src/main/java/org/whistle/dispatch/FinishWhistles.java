package org.whistle.dispatch;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Finishing;

/** 事不完，人不撤: before a request is resolved its whistles are finished, or it is said why not. */
@Component
final class FinishWhistles {
  private final Whistles whistles;

  FinishWhistles(Whistles whistles) {
    this.whistles = whistles;
  }

  void finish(Life life, Actor actor, @Nullable String despite) {
    for (var whistle : whistles.of(life.handling().id())) {
      life.heed(new Finishing(whistle, actor).cutShort(life.handling(), despite));
    }
  }
}
