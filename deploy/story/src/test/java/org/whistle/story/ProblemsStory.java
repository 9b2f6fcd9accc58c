package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, at the door or behind it, is told as an RFC 9457 problem document. */
class ProblemsStory {
  private final Stack stack = Stack.running();
  private final Api anyone = Api.anyone(stack);

  @Test
  void a_bad_body_is_400_and_says_which_field() {
    var answer = anyone.post("/api/requests", Map.of("description", " "));
    assertProblem(answer, 400);
    assertThat(answer.body().path("errors").get(0).path("field").asString())
        .isEqualTo("description");
    assertProblem(
        anyone.send(
            anyone
                .request("/api/requests")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"description\":"))),
        400);
  }

  @Test
  void a_write_without_idempotency_key_is_400() {
    assertProblem(
        anyone.send(
            anyone
                .request("/api/requests")
                .header("Content-Type", "application/json")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"description\":\"灯坏了\"}"))),
        400);
  }

  @Test
  void an_unknown_number_and_a_wrong_code_look_alike() {
    var pointed = anyone.post("/api/requests", Map.of("description", "路灯坏了")).expect(201);
    var wrongCode = anyone.get("/api/requests/" + pointed.text("number") + "?code=XXXXXX");
    var unknown = anyone.get("/api/requests/SQ-990101-20200101-00001?code=XXXXXX");
    assertProblem(wrongCode, 404);
    assertProblem(unknown, 404);
    assertThat(wrongCode.text("slug")).isEqualTo(unknown.text("slug"));
  }

  @Test
  void a_move_that_the_state_refuses_is_409() {
    var community = Api.as(stack, "community");
    var pointed =
        anyone
            .post(
                "/api/requests",
                Map.of("description", "小区健身器材坏了", "location", Map.of("address", "东风社区1号楼")))
            .expect(201);
    String moves = "/api/requests/" + pointed.text("id");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> community.post(moves + "/take", Map.of()).status() == 200);
    var second = Api.as(stack, "grid-worker").post(moves + "/take", Map.of());
    assertProblem(second, 409);
    assertThat(second.text("holder")).isNotEmpty();
  }

  @Test
  void no_token_is_401_and_the_wrong_role_403() {
    assertProblem(anyone.get("/api/desk"), 401);
    assertProblem(Api.as(stack, "grid-worker").get("/api/users"), 403);
  }

  @Test
  void an_unmapped_path_is_404() {
    assertProblem(anyone.get("/nowhere/at/all"), 404);
    assertProblem(Api.as(stack, "command").get("/api/nothing-here"), 404);
  }

  @Test
  void what_tomcat_refuses_by_itself_is_a_problem_too() throws IOException {
    for (String path : new String[] {"/api/%00", "/api/a%2Fb", "/api/[bad"}) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
          .contains("HTTP/1.1 40")
          .contains("application/problem+json");
    }
    assertThat(raw("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"))
        .contains("HTTP/1.1 400")
        .contains("application/problem+json");
  }

  @Test
  void a_dead_service_is_503_and_comes_back() {
    var visitor = Api.as(stack, "visitor");
    stack.kill("feedback");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertProblem(visitor.get("/api/visits"), 503));
    stack.awaitHealthy();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> visitor.get("/api/visits").expect(200));
  }

  private static void assertProblem(Api.Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("type")).isNotEmpty();
    assertThat(answer.text("title")).isNotEmpty();
  }

  private String raw(String request) throws IOException {
    URI uri = URI.create(stack.url());
    try (var socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      var answer = new StringBuilder();
      reader.lines().forEach(line -> answer.append(line).append('\n'));
      return answer.toString();
    }
  }
}
