package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.whistle.access.Role;

@DirtiesContext
@TestPropertySource(properties = "whistle.gateway.limits.points=3")
class PassingThroughTest extends DoorTest {

  private static final String NUMBER = "SQ-990101-20261120-00037";

  @ParameterizedTest
  @CsvSource({
    "/api/desk, dispatch",
    "/api/requests/1/take, dispatch",
    "/api/requests/1/resolve, dispatch",
    "/api/requests/1/answers, dispatch",
    "/api/requests/1/routing, dispatch",
    "/api/routing/replay, dispatch",
    "/api/catalogue, dispatch",
    "/api/whistles/1/check-in, dispatch",
    "/api/duty, dispatch",
    "/api/requests/1/assign, dispatch",
    "/api/requests/1/propose, dispatch",
    "/api/requests/1/complaint, dispatch",
    "/api/requests/1/duty, dispatch",
    "/api/escalations?limit=5, dispatch",
    "/api/district/list, dispatch",
    "/api/hand-over, dispatch",
    "/api/requests/1, tracking",
    "/api/cases?q=%E8%B7%AF%E7%81%AF, tracking",
    "/api/wall, tracking",
    "/api/requests/1/words, intake",
    "/api/places, intake",
    "/api/requests/1/visits, feedback",
    "/api/requests/1/register, dispatch",
    "/api/requests/1/review, dispatch",
    "/api/requests/1/reclassify, dispatch",
    "/api/decisions/019370b2-5e3a-8c11-9a2b-0123456789ab/approve, dispatch",
    "/api/decisions/019370b2-5e3a-7c11-9a2b-0123456789ab/approve, feedback",
    "/api/decisions/1/approve, feedback",
    "/api/operations/intake/kept, intake",
    "/api/operations/tracking/kept/1/proposals, tracking",
    "/api/calendars/preview, tracking",
    "/api/clock-rules, tracking",
    "/api/notices, feedback",
    "/api/messages/deliveries?state=stuck, feedback"
  })
  void each_path_reaches_its_service_as_it_was_asked(String path, String service) {
    assertThat(get(path, token(Role.STREET)).body()).isEqualTo("{\"ok\":true}");
    StandIn.Heard heard = standIn(service).last();
    assertThat(heard.uri().toString()).isEqualTo(path);
    assertThat(claims(heard).getAudience()).containsExactly(service);
  }

  @Test
  void what_waits_for_a_decision_is_one_list() throws Exception {
    DISPATCH.answersWith(
        call -> StandIn.say(call, 200, "application/json", asked("2026-11-20T02:00:00Z", "b")));
    FEEDBACK.answersWith(
        call -> StandIn.say(call, 200, "application/json", asked("2026-11-20T01:00:00Z", "a")));
    var page = JSON.readTree(get("/api/decisions?limit=1", token(Role.STREET)).body());
    assertThat(page.path("items").findValuesAsString("id")).containsExactly("a");
    var next = page.path("next").asString();
    assertThat(next).isEqualTo("/api/decisions?limit=1&at=2026-11-20T01:00:00Z&after=a");
    get(next, token(Role.STREET));
    assertThat(DISPATCH.last().uri().getQuery()).isEqualTo(next.substring(next.indexOf('?') + 1));
    FEEDBACK.answersWith(call -> StandIn.say(call, 400, "application/problem+json", "{}"));
    assertThat(get("/api/decisions", token(Role.STREET)).statusCode()).isEqualTo(400);
    assertThat(get("/api/decisions", token(Role.GRID_WORKER)).statusCode()).isEqualTo(403);
  }

  private static String asked(String at, String id) {
    return "{\"items\":[{\"id\":\"%s\",\"askedAt\":\"%s\"}]}".formatted(id, at);
  }

  @Test
  void a_service_is_told_who_calls_for_one_minute() {
    String user = user(Role.STREET);
    get("/api/desk", logIn(user));
    JWTClaimsSet claims = claims(DISPATCH.last());
    assertThat(claims.getSubject()).isEqualTo(user);
    assertThat(claims.getIssuer()).isEqualTo("whistle-gateway");
    assertThat(claims.getClaim("roles")).isEqualTo(List.of("street"));
    assertThat(claims.getClaim("place")).isEqualTo("990101001");
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(61));
  }

  @Test
  void what_claims_to_be_somebody_stays_outside() {
    send(
        call("/api/desk", token(Role.STREET))
            .header("X-User", "admin")
            .header("X-Forwarded-For", "10.0.0.1")
            .header("Cookie", "a=b")
            .header("Accept-Language", "en")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    StandIn.Heard heard = DISPATCH.last();
    assertThat(heard.headers().keySet())
        .doesNotContain("X-user", "X-forwarded-for", "X-forwarded-host", "Forwarded", "Cookie");
    assertThat(heard.header("Accept-Language")).isEqualTo("en");
    assertThat(heard.header("traceparent")).startsWith("00-0af7");
    assertThat(heard.headers().get("Authorization")).hasSize(1);
  }

  @Test
  void a_body_and_its_key_pass_unchanged() {
    String key = UUID.randomUUID().toString();
    send(
        call("/api/requests/1/take", token(Role.STREET))
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"note\":\"马上到\"}")));
    assertThat(DISPATCH.last().body()).isEqualTo("{\"note\":\"马上到\"}");
    assertThat(DISPATCH.last().header("Idempotency-Key")).isEqualTo(key);
    assertThat(DISPATCH.last().header("Content-Type")).startsWith("application/json");
  }

  @Test
  void anyone_may_point_but_not_without_end() {
    for (int i = 0; i < 3; i++) {
      assertThat(post("/api/requests", "{}", null).statusCode()).isEqualTo(200);
    }
    JWTClaimsSet claims = claims(INTAKE.last());
    assertThat(claims.getSubject()).isEqualTo("anonymous");
    assertThat(claims.getClaim("roles")).isEqualTo(List.of("resident"));

    HttpResponse<String> refused = post("/api/requests", "{}", null);
    problem(refused, 429, "too-many-calls");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(post("/api/requests", "{}", token(Role.COMMUNITY)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_number_and_its_code_stand_for_one_request() {
    UUID id = UUID.randomUUID();
    INTAKE.answersWith(
        call -> StandIn.say(call, 200, "application/json", "{\"requestId\":\"" + id + "\"}"));

    get("/api/requests/" + NUMBER + "?code=K7M2QX", null);
    assertThat(INTAKE.last().body()).contains(NUMBER, "K7M2QX");
    assertThat(claims(INTAKE.last()).getClaim("roles")).isEqualTo(List.of("service"));
    assertThat(TRACKING.last().uri().toString()).isEqualTo("/api/requests/" + id);
    assertThat(claims(TRACKING.last()).getClaim("request")).isEqualTo(id.toString());
    assertThat(claims(TRACKING.last()).getClaim("roles")).isEqualTo(List.of("resident"));

    post("/api/requests/" + NUMBER + "/rating?code=K7M2QX&x=1", "{\"solved\":\"yes\"}", null);
    assertThat(FEEDBACK.last().uri().toString()).isEqualTo("/api/requests/" + id + "/rating?x=1");
    assertThat(FEEDBACK.last().body()).isEqualTo("{\"solved\":\"yes\"}");
  }

  @Test
  void a_code_opens_no_staff_move() {
    problem(
        post("/api/requests/" + NUMBER + "/take?code=K7M2QX", "{}", null), 401, "not-logged-in");
    problem(get("/api/desk?code=K7M2QX", null), 401, "not-logged-in");
    assertThat(INTAKE.heard).isEmpty();
  }

  @Test
  void wrong_codes_are_not_told_apart_and_cannot_be_tried_without_end() {
    INTAKE.answersWith(
        call -> StandIn.say(call, 404, "application/problem+json", "{\"slug\":\"whatever\"}"));
    String path = "/api/requests/SQ-990101-20261120-00099?code=WRONG";
    for (int i = 0; i < 5; i++) {
      problem(get(path, null), 404, "unknown-number-or-code");
    }
    problem(get(path, null), 429, "too-many-calls");
    assertThat(INTAKE.heard).hasSize(5);
    assertThat(TRACKING.heard).isEmpty();
  }

  @Test
  @Timeout(20)
  void a_stream_passes_unbuffered_and_ends_when_its_token_is_revoked() throws Exception {
    Semaphore beats = new Semaphore(1);
    AtomicBoolean brokenOff = new AtomicBoolean();
    TRACKING.answersWith(call -> beat(call, beats, brokenOff));
    String token = token(Role.COMMAND);
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<Stream<String>> stream =
          client.send(
              call("/api/wall/stream", token).header("Last-Event-ID", "3,4").build(),
              HttpResponse.BodyHandlers.ofLines());
      assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      assertThat(TRACKING.last().header("Last-Event-ID")).isEqualTo("3,4");
      Iterator<String> lines = stream.body().iterator();
      assertThat(lines.next()).isEqualTo("data: {}");
      // For longer than any other answer may take, each line arrives before the next is sent.
      Instant end = Instant.now().plusMillis(1500);
      while (Instant.now().isBefore(end)) {
        beats.release();
        assertThat(lines.next()).isEqualTo("data: {}");
      }
      send(call("/api/tokens/current", token).DELETE());
      await().until(() -> ended(beats, lines));
      await("the service is let go too").until(() -> released(beats, brokenOff));
    }
  }

  @Test
  void health_is_good_when_everything_is_ready() {
    HttpResponse<String> answer = get("/health", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get("status").asString()).isEqualTo("UP");
    assertThat(json(answer).get("services").size()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/follow",
        "/desk",
        "/login",
        "/wall",
        "/operations",
        "/card",
        "/messages",
        "/catalogue"
      })
  void pages_are_served_and_protected_by_headers(String page) {
    HttpResponse<String> answer = get(page, null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("<script");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  private static void beat(HttpExchange call, Semaphore beats, AtomicBoolean brokenOff)
      throws IOException {
    call.getResponseHeaders().set("Content-Type", "text/event-stream");
    call.sendResponseHeaders(200, 0);
    try {
      while (true) {
        beats.acquireUninterruptibly();
        call.getResponseBody().write("data: {}\n".getBytes(StandardCharsets.UTF_8));
        call.getResponseBody().flush();
      }
    } catch (IOException gone) {
      brokenOff.set(true);
    }
  }

  private static boolean released(Semaphore beats, AtomicBoolean brokenOff) {
    beats.release();
    return brokenOff.get();
  }

  private static boolean ended(Semaphore beats, Iterator<String> lines) {
    beats.release();
    if (lines.hasNext()) {
      lines.next();
      return false;
    }
    return true;
  }

  private static StandIn standIn(String service) {
    return switch (service) {
      case "intake" -> INTAKE;
      case "dispatch" -> DISPATCH;
      case "tracking" -> TRACKING;
      default -> FEEDBACK;
    };
  }

  private static JWTClaimsSet claims(StandIn.Heard heard) {
    try {
      return SignedJWT.parse(heard.header("Authorization").substring(7)).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
