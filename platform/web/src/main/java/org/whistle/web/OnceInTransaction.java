package org.whistle.web;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the effect first and writes its key last, so that the usual case costs one statement. Of two
 * that race, the second waits at the key's row, is rolled back and gets the first one's answer.
 */
final class OnceInTransaction implements Once {

  private final IdempotencyKeys keys;
  private final TransactionOperations transactions;
  private final JsonMapper json;
  private final IdempotencyKey key;

  OnceInTransaction(
      IdempotencyKeys keys,
      TransactionOperations transactions,
      JsonMapper json,
      IdempotencyKey key) {
    this.keys = keys;
    this.transactions = transactions;
    this.json = json;
    this.key = key;
  }

  @Override
  public ResponseEntity<byte[]> answer(HttpStatus status, Supplier<?> effect) {
    try {
      return response(Objects.requireNonNull(transactions.execute(_ -> run(status, effect))));
    } catch (RuntimeException failure) {
      // What the first run moved may be what refuses the second: its answer stands.
      return before().orElseThrow(() -> failure);
    }
  }

  private Answer run(HttpStatus status, Supplier<?> effect) {
    Object result = effect.get();
    byte[] body = result == null ? new byte[0] : json.writeValueAsBytes(result);
    Answer answer = new Answer(status.value(), body);
    if (!keys.keep(key, answer)) {
      throw new Refusal(HttpStatus.CONFLICT, "idempotency-key-in-use");
    }
    return answer;
  }

  private Optional<ResponseEntity<byte[]>> before() {
    return keys.find(key).map(OnceInTransaction::response);
  }

  private static ResponseEntity<byte[]> response(Answer answer) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
    return answer.body().length == 0
        ? response.build()
        : response.contentType(MediaType.APPLICATION_JSON).body(answer.body());
  }
}
