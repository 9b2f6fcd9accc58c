package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import org.whistle.access.Role;

@DirtiesContext
class ProblemsAtTheDoorTest extends DoorTest {

  @Test
  void a_call_without_a_token_is_refused() {
    problem(get("/api/desk", null), 401, "not-logged-in");
    problem(get("/api/desk", "made-up"), 401, "not-logged-in");
    assertThat(DISPATCH.heard).isEmpty();
  }

  @Test
  void a_role_that_may_not_is_refused() {
    problem(get("/api/users", token(Role.GRID_WORKER)), 403, "forbidden");
  }

  @Test
  void an_unknown_path_is_named() {
    problem(get("/nowhere/at/all", null), 404, "unknown-path");
    problem(get("/api/nothing-here", token(Role.COMMAND)), 404, "unknown-path");
    problem(get("/internal/exchange", token(Role.COMMAND)), 404, "unknown-path");
  }

  @Test
  void a_wrong_method_is_named() {
    problem(post("/api/me", "{}", token(Role.COMMAND)), 405, "method-not-allowed");
  }

  @Test
  void a_body_that_cannot_be_read_is_refused() {
    problem(post("/api/tokens", "{\"username\":", null), 400, "unreadable-body");
    problem(post("/api/tokens", "{\"username\":\"x\"}", null), 400, "invalid-body");
  }

  @Test
  void a_services_own_problem_passes_as_it_is() {
    DISPATCH.answersWith(
        call ->
            StandIn.say(
                call,
                409,
                "application/problem+json",
                "{\"slug\":\"already-taken\",\"title\":\"t\"}"));
    problem(post("/api/requests/1/take", "{}", token(Role.COMMUNITY)), 409, "already-taken");
  }

  @Test
  void a_service_that_thinks_too_long_is_given_up() {
    HttpResponse<String> answer = whileItThinks(DISPATCH, "/api/desk", Role.COMMUNITY);
    problem(answer, 504, "service-too-slow");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  @Timeout(20)
  void a_stream_that_does_not_begin_is_given_up() {
    problem(whileItThinks(TRACKING, "/api/wall/stream", Role.COMMAND), 504, "service-too-slow");
  }

  private HttpResponse<String> whileItThinks(StandIn service, String path, Role role) {
    CountDownLatch givenUp = new CountDownLatch(1);
    service.answersWith(_ -> awaitUninterruptibly(givenUp));
    HttpResponse<String> answer = get(path, token(role));
    givenUp.countDown();
    return answer;
  }

  @Test
  void a_service_that_breaks_off_is_unavailable() {
    DISPATCH.answersWith(_ -> {});
    problem(get("/api/desk", token(Role.COMMUNITY)), 503, "service-unavailable");
  }

  @Test
  void a_dead_service_is_unavailable_and_may_be_asked_again() {
    FEEDBACK.die();
    String token = token(Role.VISITOR);
    for (int i = 0; i < 40; i++) {
      HttpResponse<String> answer = get("/api/visits", token);
      problem(answer, 503, "service-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(json(answer).get("service").asString()).isEqualTo("feedback");
    }
  }

  @Test
  void health_says_which_service_is_not_ready() {
    FEEDBACK.die();
    HttpResponse<String> answer = get("/health", null);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).at("/services/feedback/status").asString()).isEqualTo("DOWN");
    assertThat(json(answer).at("/services/intake/status").asString()).isEqualTo("UP");
    assertThat(json(answer).at("/services/gateway/status").asString()).isEqualTo("UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/requests/%00 HTTP/1.1\r\nHost: localhost",
        "GET /api/requests/a%2Fb HTTP/1.1\r\nHost: localhost",
        "GET /api/desk;x=1 HTTP/1.1\r\nHost: localhost",
        "GET /api/desk HTTP/1.1\r\nHost: bad host",
        "GET /api/desk HTTP/1.1"
      })
  void what_tomcat_refuses_by_itself_is_a_problem_too(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
