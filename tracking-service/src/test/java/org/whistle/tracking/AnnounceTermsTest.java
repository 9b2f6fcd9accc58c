package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.access.Role;
import org.whistle.calendar.InForce;
import org.whistle.journal.Registry;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

/** One district's November of 2026, in which two calendars and a rule set are announced. */
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnnounceTermsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** A Monday, 10:00 in the district. */
  private static final Instant START = Instant.parse("2026-11-16T02:00:00Z");

  private static final Instant THURSDAY = Instant.parse("2026-11-19T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
  private static final List<Story> POINTED = new ArrayList<>();
  private static Peer peer;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private InForce inForce;
  @Autowired private Registry registry;
  private Client admin;

  @BeforeAll
  static void open() {
    peer = new Peer(Parts.bootstrapServers());
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @BeforeEach
  void itIsMonday() {
    admin = Client.as(port, Role.ADMIN, "990101", null);
    jdbc.update(
        "update whistle_clock set shift = ?::timestamptz - clock_timestamp()", START.toString());
  }

  @Test
  @Order(1)
  void what_a_correction_would_move_is_shown_and_nothing_is_changed() {
    for (int i = 0; i < 12; i++) {
      Story story = Story.at(START).pointed("general", THURSDAY, null).placed();
      POINTED.add(story);
      peer.tells(story);
    }
    Story urgent =
        Story.at(START)
            .pointed("urgent", START.plusSeconds(86_400), START.plusSeconds(86_400))
            .placed();
    peer.tells(urgent);
    await().atMost(SOON).until(() -> due("respond", THURSDAY) == 12);

    JsonNode preview = admin.post("/api/calendars/preview", holiday("2026-11-18")).body();

    assertThat(preview.path("notice").path("version").asString()).isEqualTo("2026.2");
    assertThat(preview.path("from").asString()).isEqualTo("2026-11-17T16:00:00Z");
    assertThat(preview.path("clocks").asInt()).isEqualTo(12);
    assertThat(preview.path("requests").asInt()).isEqualTo(12);
    assertThat(preview.path("later").asInt()).isEqualTo(12);
    assertThat(preview.path("earlier").asInt()).isZero();
    assertThat(preview.path("most")).hasSize(10);
    JsonNode most = preview.path("most").path(0);
    assertThat(most.path("number").asString()).isEqualTo(POINTED.getFirst().number());
    assertThat(most.path("clock").asString()).isEqualTo("respond");
    assertThat(most.path("from").asString()).isEqualTo(THURSDAY.toString());
    assertThat(most.path("to").asString()).isEqualTo(FRIDAY.toString());
    assertThat(due("respond", THURSDAY)).isEqualTo(12);
    assertThat(count("registry")).isZero();
  }

  @Test
  @Order(2)
  void announced_it_moves_them_once_and_what_was_promised_stays() {
    Map<String, String> heard = new ConcurrentHashMap<>();
    registry.follow(heard::put);
    JsonNode notice =
        admin.post("/api/calendars/preview", holiday("2026-11-18")).body().path("notice");

    assertThat(admin.post("/api/calendars", notice.toString()).status()).isEqualTo(201);
    assertThat(admin.post("/api/calendars", notice.toString()).status()).isEqualTo(409);

    await().atMost(SOON).until(() -> due("respond", FRIDAY) == 12);
    await().atMost(SOON).until(() -> heard.containsKey("calendar/2026/2026.2"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(year(2026).path("dating").toString())
                    .contains("\"moved\":12", "datedAt"));
    Story one = POINTED.getFirst();
    assertThat(
            jdbc.queryForObject(
                "select respond_by = ?::timestamptz from cases where id = ?",
                Boolean.class,
                THURSDAY.toString(),
                one.id()))
        .isTrue();
    assertThat(
            jdbc.queryForList(
                """
                select entry || ' ' || why || ' ' || calendar || ' ' || (due_at at time zone 'UTC')
                from clock_ledger where request_id = ? and entry <> 'opened'
                """,
                String.class,
                one.id()))
        .containsExactly("moved.1 calendar 2025.1+2026.2 2026-11-20 10:00:00");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from journal where type = 'clock.moved'", Integer.class))
        .isEqualTo(12);
    assertThat(
            count("seal_waiting where subject = '2026.2'")
                + count("seal_entries where subject = '2026.2'"))
        .isOne();
  }

  @Test
  @Order(3)
  void what_intake_promised_before_it_heard_is_moved_when_it_comes() {
    Story late = Story.at(START).pointed("general", THURSDAY, null).placed();
    peer.tells(late);
    await().atMost(SOON).until(() -> due("respond", FRIDAY) == 13);
    assertThat(inForce.working().calendar().version()).isEqualTo("2025.1+2026.2");
  }

  @Test
  @Order(4)
  void a_rebuild_would_come_to_the_same_dates() {
    assertThat(admin.post("/api/operations/tracking/compare").status()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                admin
                    .get("/api/operations/tracking/compare")
                    .path("state")
                    .asString()
                    .equals("done"));
    JsonNode compared = admin.get("/api/operations/tracking/compare");
    assertThat(compared.path("differences").path("total").asInt(-1))
        .as(compared.toString())
        .isZero();
  }

  @Test
  @Order(5)
  void a_clock_without_a_date_gets_one_when_its_year_is_announced() {
    Instant newYear = Instant.parse("2026-12-31T02:00:00Z");
    jdbc.update(
        "update whistle_clock set shift = ?::timestamptz - clock_timestamp()", newYear.toString());
    peer.tells(Story.at(newYear).pointed("general", null, null).placed());
    await()
        .atMost(SOON)
        .until(() -> count("clocks where due_at is null and clock = 'respond'") == 1);

    String sheet =
        Base64.getEncoder()
            .encodeToString("日期,名称,类型\n2027-01-01,元旦,休\n".getBytes(StandardCharsets.UTF_8));
    JsonNode preview =
        admin
            .post(
                "/api/calendars/preview",
                "{\"sheet\": \"%s\", \"year\": 2027, \"papers\": [\"通知\"]}".formatted(sheet))
            .body();
    assertThat(preview.path("clocks").asInt()).isEqualTo(2);
    assertThat(preview.path("later").asInt()).isZero();
    assertThat(admin.post("/api/calendars", preview.path("notice").toString()).status())
        .isEqualTo(201);

    await().atMost(SOON).until(() -> due("respond", Instant.parse("2027-01-06T10:00:00Z")) == 1);
  }

  @Test
  @Order(6)
  void new_rules_are_announced_for_a_later_day_alone_and_whole() {
    JsonNode rules = admin.get("/api/clock-rules").path("items").path(0);
    assertThat(rules.path("limits").path("respond.N3").asString()).isEqualTo("3 working days");
    String later =
        rules
            .toString()
            .replaceAll("clocks-2026.1[^\"]*", "clocks-2028.1")
            .replace("2025-01-01", "2028-01-01");
    assertThat(admin.post("/api/clock-rules", later.replace("2028-01-01", "2026-01-01")).status())
        .isEqualTo(400);
    assertThat(admin.post("/api/clock-rules", later.replace("respond.N3", "respond.N9")).status())
        .isEqualTo(400);
    assertThat(admin.post("/api/clock-rules", later.replace("3 working days", "soon")).status())
        .isEqualTo(400);
    assertThat(admin.post("/api/clock-rules", later).status()).isEqualTo(201);
    assertThat(admin.post("/api/clock-rules", later).status()).isEqualTo(409);
    await().atMost(SOON).until(() -> admin.get("/api/clock-rules").path("items").size() == 2);
  }

  @Test
  @Order(7)
  void what_cannot_be_understood_is_named_and_only_administrators_may() {
    Client.Answer bad =
        admin.post(
            "/api/calendars/preview",
            "{\"notice\": {\"year\": 2028, \"days\": [{\"date\": \"2028-02-30\", \"isOffDay\": true}]}}");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.body().path("errors").path(0).path("field").asString())
        .isEqualTo("days[0].date");
    assertThat(Client.command(port).call("/api/calendars", "zh").status()).isEqualTo(403);
    assertThat(Client.command(port).post("/api/calendars", "{}").status()).isEqualTo(403);
  }

  /** The year as it is, and one day off more. */
  private String holiday(String date) {
    JsonNode notice = year(2026).path("notice");
    String more = "\"days\":[{\"date\":\"%s\",\"name\":\"加\",\"isOffDay\":true},".formatted(date);
    return "{\"notice\":" + notice.toString().replace("\"days\":[", more) + "}";
  }

  private JsonNode year(int year) {
    for (JsonNode item : admin.get("/api/calendars").path("items")) {
      if (item.path("notice").path("year").asInt() == year) {
        return item;
      }
    }
    throw new IllegalStateException("No year " + year);
  }

  private long due(String clock, Instant at) {
    return count("clocks where clock = '%s' and due_at = '%s'".formatted(clock, at));
  }

  private long count(String rows) {
    Long count = jdbc.queryForObject("select count(*) from " + rows, Long.class);
    return count == null ? 0 : count;
  }
}
