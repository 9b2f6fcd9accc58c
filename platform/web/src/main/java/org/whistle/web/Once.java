package org.whistle.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A write that happens once for its {@code Idempotency-Key}, however often it is sent: declare it
 * as a parameter of the controller's method. Keys are kept seven days, scoped to caller and route.
 */
public interface Once {

  /**
   * Runs the effect in one transaction with the key, or gives the answer that the key had before.
   * An effect that throws leaves nothing behind, the key included, and may be tried again.
   *
   * @param status of the answer, when there is one
   * @param effect its result is the answer's body; {@code null} for none
   * @throws Refusal 422 {@code idempotency-key-reused} when the key came with another body before
   */
  ResponseEntity<byte[]> answer(HttpStatus status, Supplier<?> effect);

  /** An effect that has no answer. */
  default ResponseEntity<byte[]> done(Runnable effect) {
    return answer(
        HttpStatus.NO_CONTENT,
        () -> {
          effect.run();
          return null;
        });
  }

  /** Keeps what was sent, and answers with it. */
  default ResponseEntity<byte[]> keep(Object sent, Runnable effect) {
    return answer(
        HttpStatus.OK,
        () -> {
          effect.run();
          return sent;
        });
  }
}
