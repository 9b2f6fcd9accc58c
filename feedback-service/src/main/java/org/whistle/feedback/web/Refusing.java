package org.whistle.feedback.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.whistle.feedback.MoveRefused;
import org.whistle.web.Refusal;

/** Tells a refused move as a problem document, with the state that refuses it. */
final class Refusing {
  private Refusing() {}

  static <T> Supplier<T> of(Supplier<T> effect) {
    return () -> {
      try {
        return effect.get();
      } catch (MoveRefused refused) {
        throw problem(refused);
      }
    };
  }

  private static Refusal problem(MoveRefused refused) {
    var status =
        switch (refused.why()) {
          case OWN_HANDLING -> HttpStatus.FORBIDDEN;
          case NOT_RESOLVED_YET,
              ALREADY_RATED,
              REDO_PENDING,
              HANDLED_AGAIN,
              ALREADY_SETTLED,
              ALREADY_DECIDED,
              NOT_SETTLED_YET,
              REDO_REFUSED,
              ASKED_AGAIN_BEFORE,
              ANSWER_POSTED ->
              HttpStatus.CONFLICT;
        };
    var matter = Moved.of(refused.matter());
    return new Refusal(status, Wire.of(refused.why()), matter.number())
        .with("number", matter.number())
        .with("state", matter.state())
        .with("cycle", matter.cycle());
  }
}
