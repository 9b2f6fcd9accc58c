package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import org.whistle.access.Role;
import org.whistle.sheet.Sheet;
import org.whistle.testing.Identities;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** Scorecards as people get them, of what was really heard and done. */
@RealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ScorecardTest {
  private static final FakeIntake INTAKE = new FakeIntake();
  private static final String MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();

  private final Others others = new Others(Parts.bootstrapServers());
  private final UUID id = others.requestId();
  private final JdbcClient jdbc;
  private final int port;
  private final Http command;

  ScorecardTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.port = port;
    this.command = Http.staff(port, "command", Role.COMMAND, "990101");
  }

  @DynamicPropertySource
  static void intake(DynamicPropertyRegistry settings) {
    settings.add("whistle.services.intake", INTAKE::address);
  }

  @Test
  void a_rated_request_is_in_every_figure_and_each_figure_opens_it() {
    others.point("help").take("community").blow("D06");
    others.resolve("community", null);
    var resident = Http.resident(port, id);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                resident
                        .post(
                            "/api/requests/" + id + "/rating", Map.of("solved", "yes", "level", 4))
                        .status()
                    == 200);

    var card = command.get("/api/scorecards?by=category&month=" + MONTH).body();
    var line = card.path("lines").path(0);
    assertThat(line.path("key").asString()).isEqualTo("0106");
    assertThat(line.path("name").asString()).isNotEqualTo("0106");
    for (var rate : new String[] {"resolution", "satisfaction", "coverage", "at-once"}) {
      assertThat(line.path("rates").path(rate).path("value").asDouble()).as(rate).isEqualTo(1);
    }
    assertThat(line.path("enough").asBoolean()).isTrue();
    assertThat(card.path("formula").path("score").asString()).contains("0.35");
    assertThat(card.path("rates").toString()).contains("satisfied + basically satisfied");

    var behind = command.get(cases("satisfaction&side=of&key=0106")).body();
    assertThat(behind.path("count").asLong()).isEqualTo(1);
    assertThat(behind.path("items").path(0).path("id").asString()).isEqualTo(id.toString());
    exported();
    var unit = Http.unit(port, "D06").get("/api/scorecards?by=unit&month=" + MONTH).body();
    assertThat(unit.path("lines").path(0).path("name").asString()).contains("Urban Management");
    assertThat(Http.unit(port, "D07").get(cases("cases")).body().path("count").asLong()).isZero();
  }

  /** A file says what the page says, and the list has as many rows as the figure. */
  private void exported() {
    var file = file("/api/scorecards/export?by=category&month=" + MONTH);
    assertThat(file.getFirst().rows()).hasSize(3);
    assertThat(file.getFirst().rows().get(1).values().toString()).contains("0106", "1/1");
    assertThat(file.getLast().rows().toString()).contains("Response × 0.30");
    var path = cases("satisfaction").replace("/cases?", "/cases/export?");
    assertThat(file(path).getFirst().rows()).hasSize(2);
    var streets = file("/api/scorecards/export?by=street&month=" + MONTH).getFirst().rows();
    assertThat(streets.get(1).values().toString()).contains("990101001", "东风街道");
  }

  private List<Sheet> file(String path) {
    var token = Identities.token("feedback", command.caller());
    return Sheet.read(
        RestClient.create("http://127.0.0.1:" + port)
            .get()
            .uri(path)
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "en")
            .retrieve()
            .body(byte[].class));
  }

  @Test
  void what_cannot_be_read_or_done_is_refused_and_says_why() {
    assertThat(command.get("/api/scorecards?month=2026").status()).isEqualTo(400);
    assertThat(command.get("/api/scorecards?month=2026-03&by=colour").status()).isEqualTo(400);
    assertThat(command.get(cases("nonsense")).status()).isEqualTo(400);
    assertThat(Http.resident(port, id).get("/api/scorecards?month=2026-03").status())
        .isEqualTo(403);
    var street = Http.staff(port, "street", Role.STREET, "990101001");
    assertThat(street.post("/api/scorecards/2026-03/freeze", Map.of()).status()).isEqualTo(403);
    assertThat(command.post("/api/scorecards/" + MONTH + "/freeze", Map.of()).text("slug"))
        .isEqualTo("month-not-over");
  }

  @Test
  void a_month_is_frozen_once() {
    var key = UUID.randomUUID();
    var path = "/api/scorecards/2025-12/freeze";
    var first = command.post(path, Map.of(), key);
    assertThat(first.text("by")).isEqualTo("command");
    assertThat(command.post(path, Map.of(), key)).isEqualTo(first);
    assertThat(command.post(path, Map.of()).text("slug")).isEqualTo("month-frozen");
    var card = command.get("/api/scorecards?month=2025-12").body();
    assertThat(card.path("frozen").path("by").asString()).isEqualTo("command");
  }

  @Test
  void an_objection_to_a_frozen_month_is_noted_for_those_who_see_the_case() {
    others.point("help").take("community");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                jdbc.sql("update rate_rows set month = 202511 where request_id = :id")
                        .param("id", id)
                        .update()
                    == 1);
    var path = "/api/scorecards/2025-11/objections";
    var body = Map.of("requestId", id.toString(), "words", "节假日无人值守");
    var street = Http.staff(port, "street", Role.STREET, "990101001");
    assertThat(street.post(path, body).text("slug")).isEqualTo("month-not-frozen");
    command.post("/api/scorecards/2025-11/freeze", Map.of());

    assertThat(street.post(path, body).status()).isEqualTo(201);
    assertThat(Http.staff(port, "other", Role.STREET, "990101002").post(path, body).status())
        .isEqualTo(404);
    assertThat(command.get(path).body().toString()).contains("节假日无人值守", "street");
    var elsewhere = Http.staff(port, "other", Role.STREET, "990101002");
    assertThat(elsewhere.get(path).body().path("items").size()).isZero();
  }

  private static String cases(String figure) {
    return "/api/scorecards/cases?by=category&month=" + MONTH + "&figure=" + figure;
  }
}
