package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.whistle.dispatch.model.Whistle;
import org.whistle.web.Refusal;

/** Whistles as they are answered: loaded, decided on and saved within their request's life. */
@Component
final class Parts {
  private final Lives lives;
  private final Whistles whistles;

  Parts(Lives lives, Whistles whistles) {
    this.lives = lives;
    this.whistles = whistles;
  }

  /** The request that a whistle is about; 404 when there is no such whistle. */
  UUID requestOf(UUID whistle) {
    return whistles.find(whistle).orElseThrow(Refusal::notFound).requestId();
  }

  /** One move of a whistle; whoever comes second is told who was first. */
  Whistle move(UUID id, String unit, BiFunction<Life, Whistle, Optional<Whistle>> decide) {
    return lives.write(
        requestOf(id),
        life -> {
          var before = whistles.find(id).orElseThrow(Refusal::notFound);
          before.against(life.handling()).ifPresent(life::refuse);
          var next = decide(life, before, unit, decide);
          next.ifPresent(whistles::save);
          return next.orElse(before);
        });
  }

  private static Optional<Whistle> decide(
      Life life, Whistle before, String unit, BiFunction<Life, Whistle, Optional<Whistle>> decide) {
    try {
      return decide.apply(life, before);
    } catch (MoveRefused refused) {
      var part = before.parts().get(unit);
      throw part == null || part.by() == null ? refused : refused.after(part.by());
    }
  }
}
