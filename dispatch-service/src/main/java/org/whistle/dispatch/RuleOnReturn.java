package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Reason;
import org.whistle.dispatch.model.Returning;
import org.whistle.dispatch.model.Whistle;

/** What follows of the command centre's ruling: the unit is out, or must do its part. */
@Component
final class RuleOnReturn {
  private final Whistles whistles;

  RuleOnReturn(Whistles whistles) {
    this.whistles = whistles;
  }

  /** The lead is open again; the second time that nobody leads it so, the district consults. */
  void letGo(Life life, UUID decision) {
    var unit =
        rule(life, decision, (blown, one) -> life.heed(new Returning(blown, one).letGo(decision)));
    life.keep(life.handling().called(life.handling().called().returned(unit)));
    WalkLadder.endPassingRound(life);
  }

  /** 强制派单. */
  void force(Life life, UUID decision, Actor by) {
    rule(
        life,
        decision,
        (blown, unit) -> life.heed(new Returning(blown, unit).force(decision, by.id())));
  }

  private String rule(
      Life life, UUID decision, BiFunction<Whistle, String, Optional<Whistle>> ruling) {
    var blown =
        whistles.of(life.handling().id()).stream()
            .filter(whistle -> whistle.unitOf(decision).isPresent())
            .findFirst()
            .orElseThrow(() -> new MoveRefused(Reason.STALE, life.handling()));
    blown.against(life.handling()).ifPresent(life::refuse);
    var unit = blown.unitOf(decision).orElseThrow();
    ruling.apply(blown, unit).ifPresent(whistles::save);
    return unit;
  }
}
