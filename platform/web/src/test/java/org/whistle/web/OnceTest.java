package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.access.Caller;
import org.whistle.access.Role;

class OnceTest extends CounterTest {

  private static final Caller ANNE = someone("anne", Role.STREET);

  @Autowired IdempotencyKeys keys;

  @BeforeEach
  void nothing_yet() {
    jdbc.sql("truncate steps, idempotency_keys").update();
  }

  @Test
  void the_same_key_and_body_get_the_same_answer_and_one_effect() {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = step(ANNE, key, "{\"by\":1}");
    HttpResponse<String> again = step(ANNE, key, "{\"by\":1}");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body()).contains("id");
    assertThat(again.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(steps()).isEqualTo(1);
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    String key = UUID.randomUUID().toString();
    step(ANNE, key, "{\"by\":1}");
    HttpResponse<String> other = step(ANNE, key, "{\"by\":2}");

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(json(other).get("slug").asString()).isEqualTo("idempotency-key-reused");
    assertThat(steps()).isEqualTo(1);
  }

  @Test
  void a_key_means_nothing_to_another_caller() {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> anne = step(ANNE, key, "{\"by\":1}");
    HttpResponse<String> bert = step(someone("bert", Role.STREET), key, "{\"by\":1}");

    assertThat(bert.body()).isNotEqualTo(anne.body());
    assertThat(steps()).isEqualTo(2);
  }

  @Test
  void a_key_that_is_missing_or_no_uuid_is_refused() {
    HttpResponse<String> none =
        send(
            call("/api/steps", ANNE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"by\":1}")));

    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(json(none).get("slug").asString()).isEqualTo("idempotency-key-missing");
    assertThat(step(ANNE, "1-2-3-4-5", "{\"by\":1}").statusCode()).isEqualTo(400);
    assertThat(steps()).isZero();
  }

  @Test
  void a_refused_effect_leaves_nothing_and_may_be_tried_again() {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> refused = step(ANNE, key, "{\"by\":13}");
    HttpResponse<String> again = step(ANNE, key, "{\"by\":1}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(steps()).isEqualTo(1);
  }

  @Test
  void those_who_race_with_one_key_get_one_answer() throws Exception {
    String key = UUID.randomUUID().toString();
    try (var racers = Executors.newFixedThreadPool(8)) {
      Callable<String> racer = () -> step(ANNE, key, "{\"by\":1,\"millis\":200}").body();
      List<String> answers =
          racers.invokeAll(Stream.generate(() -> racer).limit(8).toList()).stream()
              .map(Future::resultNow)
              .distinct()
              .toList();
      assertThat(answers).singleElement().asString().contains("id");
    }
    assertThat(steps()).isEqualTo(1);
  }

  @Test
  void the_stored_answer_cannot_be_read_without_the_key() {
    String body = step(ANNE, UUID.randomUUID().toString(), "{\"by\":1}").body();
    String stored =
        jdbc.sql("select encode(answer, 'escape') from idempotency_keys")
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(JSON.readTree(body).get("id").asString());
  }

  @Test
  void keys_are_forgotten_after_seven_days() {
    step(ANNE, UUID.randomUUID().toString(), "{\"by\":1}");
    step(ANNE, UUID.randomUUID().toString(), "{\"by\":2}");
    jdbc.sql(
            "update idempotency_keys set at = at - interval '169 hours'"
                + " where key = (select min(key) from idempotency_keys)")
        .update();
    assertThat(keys.forgetOld()).isEqualTo(1);
  }

  private HttpResponse<String> step(Caller caller, String key, String body) {
    return send(
        call("/api/steps", caller)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private int steps() {
    return jdbc.sql("select count(*) from steps").query(Integer.class).single();
  }
}
