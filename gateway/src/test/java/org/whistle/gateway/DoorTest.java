package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.whistle.access.Role;
import org.whistle.gateway.accounts.Account;
import org.whistle.gateway.accounts.Accounts;
import org.whistle.testing.Identities;
import org.whistle.testing.Parts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a real database, with small servers in the place of the services. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
    properties = {
      "management.endpoint.health.probes.add-additional-paths=true",
      "whistle.services.intake=${stand-in.intake}",
      "whistle.services.dispatch=${stand-in.dispatch}",
      "whistle.services.tracking=${stand-in.tracking}",
      "whistle.services.feedback=${stand-in.feedback}"
    })
abstract class DoorTest {

  static final JsonMapper JSON = new JsonMapper();
  static final StandIn INTAKE = new StandIn();
  static final StandIn DISPATCH = new StandIn();
  static final StandIn TRACKING = new StandIn();
  static final StandIn FEEDBACK = new StandIn();
  static final String PASSWORD = "correct horse battery";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Accounts accounts;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry settings) {
    var database = Parts.newDatabase();
    settings.add("spring.datasource.url", database::url);
    settings.add("spring.datasource.username", database::user);
    settings.add("spring.datasource.password", database::password);
    settings.add("whistle.secrets", () -> Identities.secrets().toString());
    settings.add("stand-in.intake", INTAKE::url);
    settings.add("stand-in.dispatch", DISPATCH::url);
    settings.add("stand-in.tracking", TRACKING::url);
    settings.add("stand-in.feedback", FEEDBACK::url);
    settings.add("whistle.gateway.answer-within", () -> "1s");
    settings.add("whistle.gateway.recheck-streams", () -> "200ms");
  }

  @BeforeEach
  void nothing_heard_yet() {
    for (StandIn service : new StandIn[] {INTAKE, DISPATCH, TRACKING, FEEDBACK}) {
      service.reset();
    }
  }

  /** A new user's bearer token. */
  String token(Role role) {
    return logIn(user(role));
  }

  String user(Role role, Role... more) {
    String name = role.wire() + "-" + UUID.randomUUID().toString().substring(0, 8);
    accounts.add(
        new Account(name, "王芳", EnumSet.of(role, more), "990101001", null, true, false), PASSWORD);
    return name;
  }

  String logIn(String username) {
    HttpResponse<String> answer = post("/api/tokens", credentials(username, PASSWORD), null);
    assertThat(answer.statusCode()).isEqualTo(201);
    return json(answer).get("token").asString();
  }

  static String credentials(String username, String password) {
    return JSON.writeValueAsString(Map.of("username", username, "password", password));
  }

  HttpRequest.Builder call(String path, @Nullable String token) {
    HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(url(path)));
    return token == null ? call : call.header("Authorization", "Bearer " + token);
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  HttpResponse<String> get(String path, @Nullable String token) {
    return send(call(path, token));
  }

  HttpResponse<String> post(String path, String body, @Nullable String token) {
    return send(writing(path, token).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder writing(String path, @Nullable String token) {
    return call(path, token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  static HttpResponse<String> send(HttpRequest.Builder call) {
    try {
      return HTTP.send(call.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static JsonNode problem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).get("slug").asString()).isEqualTo(slug);
    assertThat(json(answer).get("title").asString()).isNotEqualTo(slug);
    return json(answer);
  }
}
