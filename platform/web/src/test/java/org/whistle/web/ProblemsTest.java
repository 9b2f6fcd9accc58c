package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;

class ProblemsTest extends CounterTest {

  private static final Caller ANNE = someone("anne", Role.STREET);

  @Test
  void nobody_is_let_in_without_an_identity() {
    HttpResponse<String> answer = send(call("/api/steps/1").GET());
    problem(answer, 401, "not-logged-in");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    problem(
        send(call("/api/steps/1").header("Authorization", "Bearer x.y.z")), 401, "not-logged-in");
  }

  @Test
  void another_services_identity_is_refused() {
    String token = Identities.token("elsewhere", ANNE);
    problem(
        send(call("/api/broken").header("Authorization", "Bearer " + token)), 401, "not-logged-in");
  }

  @Test
  void a_role_that_is_not_named_is_refused() {
    String path = "/api/steps/" + UUID.randomUUID();
    problem(send(call(path, ANNE)), 403, "forbidden");

    HttpResponse<String> allowed = send(call(path, someone("zhang", Role.COMMAND)));
    assertThat(json(allowed).get("id").asString()).isEqualTo("zhang");
    assertThat(json(allowed).has("unit")).as("null is absent").isFalse();
  }

  @Test
  void a_method_that_allows_nobody_refuses_everybody() {
    problem(send(call("/api/unmarked", someone("x", Role.values()))), 403, "forbidden");
  }

  @Test
  void what_is_not_there_is_named() {
    problem(send(call("/api/nowhere", ANNE)), 404, "unknown-path");
    HttpResponse<String> method =
        send(call("/api/steps", ANNE).DELETE().header("Idempotency-Key", "x"));
    problem(method, 405, "method-not-allowed");
    assertThat(method.headers().firstValue("Allow")).hasValue("POST");
    problem(
        send(call("/api/steps/not-a-uuid", someone("x", Role.COMMAND))), 400, "invalid-parameter");
  }

  @Test
  void a_body_is_read_and_checked() {
    problem(post("{\"by\":", "application/json"), 400, "unreadable-body");
    problem(post("{\"by\":\"many\"}", "application/json"), 400, "unreadable-body");
    problem(post("by=1", "text/plain"), 415, "unsupported-media-type");
    problem(
        post("{\"by\":1," + " ".repeat(1 << 20) + "}", "application/json"), 413, "body-too-large");

    JsonNode errors = problem(post("{\"by\":0}", "application/json"), 400, "invalid-body");
    assertThat(errors.get("errors").get(0).get("field").asString()).isEqualTo("by");
  }

  @Test
  void a_bug_says_nothing_about_itself() {
    JsonNode problem = problem(send(call("/api/broken", ANNE)), 500, "internal-error");
    assertThat(problem.toString()).doesNotContain("a bug");
  }

  @Test
  void a_refusal_speaks_the_callers_language_and_carries_what_it_knows() {
    HttpRequest.Builder call =
        call("/api/steps?code=secret", ANNE)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"by\":13}"));
    JsonNode chinese = problem(send(call), 409, "already-taken");
    assertThat(chinese.get("title").asString()).isEqualTo("已被接单");
    assertThat(chinese.get("detail").asString()).contains("王网格员");
    assertThat(chinese.get("holder").asString()).isEqualTo("grid-worker");
    assertThat(chinese.get("type").asString())
        .isEqualTo("https://whistle.example/problems/already-taken");
    assertThat(chinese.get("instance").asString()).isEqualTo("/api/steps");

    JsonNode english =
        problem(send(call.header("Accept-Language", "en-GB,en;q=0.9")), 409, "already-taken");
    assertThat(english.get("title").asString()).isEqualTo("Already taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/%00 HTTP/1.1\r\nHost: localhost",
        "GET /api/a%2Fb HTTP/1.1\r\nHost: localhost",
        "GET /api/a;b=c HTTP/1.1\r\nHost: localhost",
        "GET /api/../../etc HTTP/1.1\r\nHost: localhost",
        "GET /api/steps HTTP/1.1\r\nHost: bad host",
        "GET /api/steps HTTP/1.1",
        "GET /api/<steps> HTTP/1.1\r\nHost: localhost"
      })
  void what_tomcat_or_the_firewall_refuses_is_a_problem_too(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
      JsonNode document = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
      assertThat(document.get("slug").asString()).isEqualTo("bad-request");
    }
  }

  private HttpResponse<String> post(String body, String type) {
    return send(
        call("/api/steps", ANNE)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode document = json(answer);
    assertThat(document.get("slug").asString()).isEqualTo(slug);
    assertThat(document.get("status").asInt()).isEqualTo(status);
    assertThat(document.get("title").asString()).isNotEqualTo(slug);
    return document;
  }
}
