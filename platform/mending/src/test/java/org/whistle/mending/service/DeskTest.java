package org.whistle.mending.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.access.Role;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.contracts.RequestEvent;
import org.whistle.journal.Heard;
import org.whistle.journal.Ids;
import org.whistle.testing.Identities;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk of a whole service, by real HTTP on a real database and a real broker. */
@RealParts
@SpringBootTest(
    classes = MendedService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=dispatch")
abstract class DeskTest {
  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired JdbcTemplate jdbc;
  @Autowired MendedService.Recorder recorder;

  final Peer peer = new Peer(Parts.bootstrapServers());
  final UUID request = Ids.next();

  @BeforeEach
  void nothing_fails() {
    recorder.reaction = _ -> {};
  }

  @AfterEach
  void close() {
    peer.close();
  }

  /** Withdrawals of this request that name this cycle can't be applied. */
  void failsOnCycle(int cycle) {
    recorder.reaction =
        heard -> {
          if (heard.requestId().equals(request) && cycleOf(heard.event()) == cycle) {
            throw new IllegalArgumentException("never on cycle " + cycle);
          }
        };
  }

  /** Parks this request's first event, and says under which id it is kept. */
  long parks() {
    failsOnCycle(1);
    peer.says(request, "intake", 1, "");
    return kept(1).getFirst().path("id").asLong();
  }

  static int cycleOf(RequestEvent event) {
    return event instanceof WithdrawalAsked ask ? ask.cycle() : 0;
  }

  static boolean isAbout(Heard heard, UUID request) {
    return heard.requestId().equals(request);
  }

  /** What is kept of this request once that much is, oldest first. */
  List<JsonNode> kept(int count) {
    await().atMost(Duration.ofSeconds(30)).until(() -> kept().size() == count);
    return kept();
  }

  List<JsonNode> kept() {
    return ok(get("kept?after=" + firstKept(), Role.COMMAND))
        .path("items")
        .valueStream()
        .filter(item -> item.path("requestId").asString("").equals(request.toString()))
        .toList();
  }

  private long firstKept() {
    Long first =
        jdbc.queryForObject(
            "select coalesce(min(id), 1) - 1 from kept where request_id = ?", Long.class, request);
    return first == null ? 0 : first;
  }

  void hears(String... events) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(recorder.of(request)).containsExactly(events));
  }

  /** What this service said of the request, as {@code type body}. */
  List<String> said() {
    return jdbc.queryForList(
        "select type || ' ' || body from journal where request_id = ? order by sequence",
        String.class,
        request);
  }

  String proposes(Role role, long kept, String action, String body) {
    Map<String, Object> wish = new HashMap<>(Map.of("action", action, "reason", "looked at it"));
    if (body != null) {
      wish.put("body", body);
    }
    HttpResponse<String> answer =
        post(role, "kept/" + kept + "/proposals", JSON.writeValueAsString(wish));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).path("id").asString();
  }

  HttpResponse<String> approves(Role role, long kept, String proposal) {
    return decides(role, kept, "approval", proposal);
  }

  HttpResponse<String> decides(Role role, long kept, String how, String proposal) {
    return post(role, "kept/" + kept + "/" + how, "{\"proposal\":\"" + proposal + "\"}");
  }

  static void refused(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).path("slug").asString()).isEqualTo(slug);
    assertThat(JSON.readTree(answer.body()).path("title").asString()).isNotEqualTo(slug);
  }

  static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> get(String path, Role role) {
    return send(call(path, role));
  }

  HttpResponse<String> post(Role role, String path, String body) {
    return post(role, path, body, UUID.randomUUID());
  }

  HttpResponse<String> post(Role role, String path, String body, UUID key) {
    return send(
        call(path, role)
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder call(String path, Role role) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/api/operations/dispatch/" + path))
        .header(
            "Authorization",
            "Bearer " + Identities.token("dispatch", role.wire(), role, null, null));
  }

  private static HttpResponse<String> send(HttpRequest.Builder call) {
    try {
      return HTTP.send(call.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
