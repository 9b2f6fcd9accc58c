package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.whistle.access.Role;

/** Two of dispatch and two of intake: whichever ends, people don't notice. */
@DirtiesContext
@TestPropertySource(
    properties = {
      "whistle.services.intake=${stand-in.intake},${stand-in.second-intake}",
      "whistle.services.dispatch=${stand-in.dispatch},${stand-in.second}"
    })
class TwoInstancesTest extends DoorTest {

  private static final StandIn SECOND = new StandIn();
  private static final StandIn SECOND_INTAKE = new StandIn();

  @DynamicPropertySource
  static void second(DynamicPropertyRegistry settings) {
    settings.add("stand-in.second", SECOND::url);
    settings.add("stand-in.second-intake", SECOND_INTAKE::url);
  }

  @AfterEach
  void mend() {
    SECOND.reset();
    SECOND_INTAKE.reset();
  }

  @Test
  void calls_are_shared() {
    String token = token(Role.STREET);
    for (int i = 0; i < 20; i++) {
      assertThat(get("/api/desk", token).statusCode()).isEqualTo(200);
    }
    assertThat(DISPATCH.heard).hasSizeBetween(5, 15);
    assertThat(SECOND.heard).hasSizeBetween(5, 15);
  }

  @Test
  void when_one_is_killed_no_call_fails_and_when_it_is_back_it_works_again() {
    String token = token(Role.STREET);
    DISPATCH.die();
    for (int i = 0; i < 100; i++) {
      assertThat(get("/api/desk", token).statusCode()).isEqualTo(200);
      assertThat(post("/api/requests/1/take", "{\"n\":" + i + "}", token).statusCode())
          .isEqualTo(200);
    }
    assertThat(SECOND.heard).hasSize(200);

    DISPATCH.reset();
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () -> {
              get("/api/desk", token);
              return !DISPATCH.heard.isEmpty();
            });
  }

  @Test
  void a_write_that_was_broken_off_is_sent_whole_and_with_its_key_to_the_other() {
    DISPATCH.answersWith(_ -> {});
    SECOND.answersWith(_ -> {});
    String token = token(Role.STREET);
    problem(post("/api/requests/1/take", "{\"note\":\"马上到\"}", token), 503, "service-unavailable");

    assertThat(DISPATCH.heard).hasSize(1);
    assertThat(SECOND.heard).hasSize(1);
    assertThat(SECOND.last().body()).isEqualTo(DISPATCH.last().body()).contains("马上到");
    assertThat(SECOND.last().header("Idempotency-Key"))
        .isEqualTo(DISPATCH.last().header("Idempotency-Key"))
        .isNotNull();
    assertThat(SECOND.last().uri()).isEqualTo(DISPATCH.last().uri());
  }

  @Test
  void a_call_that_knows_no_key_is_sent_to_the_other_only_where_the_first_never_began() {
    INTAKE.answersWith(_ -> {});
    SECOND_INTAKE.answersWith(_ -> {});
    HttpResponse<String> open = post("/api/phone-codes/open", "{\"code\":\"123456\"}", null);
    problem(open, 503, "service-unavailable");
    assertThat(INTAKE.heard.size() + SECOND_INTAKE.heard.size()).isEqualTo(1);

    INTAKE.answersWith(TwoInstancesTest::close);
    SECOND_INTAKE.reset();
    for (int i = 0; i < 4; i++) {
      assertThat(post("/api/phone-codes/open", "{}", null).statusCode()).isEqualTo(200);
    }
    assertThat(SECOND_INTAKE.heard).hasSize(4);
  }

  @Test
  void a_question_is_asked_again_without_a_key() {
    INTAKE.answersWith(_ -> {});
    SECOND_INTAKE.answersWith(_ -> {});
    problem(post("/api/requests/look", "{}", null), 503, "service-unavailable");
    assertThat(INTAKE.heard).hasSize(1);
    assertThat(SECOND_INTAKE.heard).hasSize(1);
  }

  @Test
  void one_that_is_closing_is_passed_over_and_says_nothing_of_its_own() {
    DISPATCH.answersWith(TwoInstancesTest::close);
    String token = token(Role.STREET);
    for (int i = 0; i < 20; i++) {
      assertThat(get("/api/desk", token).statusCode()).isEqualTo(200);
    }
    SECOND.answersWith(TwoInstancesTest::close);
    HttpResponse<String> nobody = get("/api/desk", token);
    problem(nobody, 503, "service-unavailable");
    assertThat(nobody.headers().firstValue("Retry-After")).hasValue("2");
  }

  @Test
  void a_services_own_refusals_are_its_answer_and_not_asked_for_twice() {
    for (StandIn each : new StandIn[] {DISPATCH, SECOND}) {
      each.answersWith(
          call ->
              StandIn.say(
                  call, 503, "application/problem+json", "{\"slug\":\"not-yet\",\"title\":\"t\"}"));
    }
    problem(get("/api/desk", token(Role.STREET)), 503, "not-yet");
    assertThat(DISPATCH.heard.size() + SECOND.heard.size()).isEqualTo(1);
  }

  @Test
  void a_query_code_is_checked_by_whichever_is_there() {
    UUID id = UUID.randomUUID();
    SECOND_INTAKE.answersWith(
        call -> StandIn.say(call, 200, "application/json", "{\"requestId\":\"" + id + "\"}"));
    INTAKE.die();
    for (int i = 0; i < 4; i++) {
      get("/api/requests/SQ-990101-20261120-00037?code=K7M2QX", null);
    }
    assertThat(TRACKING.heard).hasSize(4);
    assertThat(TRACKING.last().uri().toString()).isEqualTo("/api/requests/" + id);
  }

  @Test
  void health_is_good_with_one_of_two_and_says_which_is_away() {
    DISPATCH.die();
    HttpResponse<String> answer = get("/health", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/services/dispatch/status").asString()).isEqualTo("UP");
    assertThat(json(answer).at("/services/dispatch/instances/dispatch").asString())
        .isEqualTo("DOWN");
    assertThat(json(answer).at("/services/dispatch/instances/dispatch-2").asString())
        .isEqualTo("UP");
    assertThat(json(answer).at("/services/feedback/instances").isMissingNode()).isTrue();

    SECOND.die();
    await().atMost(Duration.ofSeconds(2)).until(() -> get("/health", null).statusCode() == 503);
  }

  private static void close(HttpExchange call) throws IOException {
    call.getResponseHeaders().set("Connection", "close");
    call.sendResponseHeaders(503, -1);
  }
}
