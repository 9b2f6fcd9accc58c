package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

/** A case is appealed about and judged by two, and stays visible in the figures. */
@RealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AppealTest {
  private static final String MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();

  private final Others others = new Others(Parts.bootstrapServers());
  private final UUID id = others.requestId();
  private final JdbcClient jdbc;
  private final Http street;
  private final Http appraiser;
  private final Http command;
  private final String about;
  private final Http resident;

  AppealTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.street = Http.staff(port, "street", Role.STREET, "990101001");
    this.appraiser = Http.staff(port, "appraiser", Role.APPRAISER, "990101");
    this.command = Http.staff(port, "command", Role.COMMAND, "990101");
    this.resident = Http.resident(port, id);
    this.about = "/api/requests/" + id + "/appeals";
  }

  @BeforeEach
  void ratedBadly() {
    others.point("help").take("chief").resolve("chief", null);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                resident
                        .post(
                            "/api/requests/" + id + "/rating", Map.of("solved", "yes", "level", 1))
                        .status()
                    == 200);
  }

  @Test
  void agreed_by_two_it_leaves_the_figures_and_is_counted_beside_them() {
    var before = figure("satisfaction");
    var appeal = street.post(about, appeal("case", "legal-procedure"));
    assertThat(appeal.status()).isEqualTo(201);
    assertThat(figure("satisfaction")).isEqualTo(before);

    assertThat(judge(appraiser, appeal, "approve").text("appeal")).isEqualTo("supported");
    assertThat(judge(appraiser, appeal, "approve").text("slug")).isEqualTo("second-person-needed");
    assertThat(figure("satisfaction")).isEqualTo(before);
    assertThat(command.get("/api/appeals").body().toString()).contains("居民已起诉", "appraiser");
    assertThat(mine().path("dueAt").asString()).isNotEmpty();
    assertThat(mine().has("overdue")).isFalse();
    jdbc.sql("update appeals set asked_at = asked_at - interval '30 days' where request_id = :id")
        .param("id", id)
        .update();
    assertThat(mine().path("overdue").asBoolean()).as("undecided for a month").isTrue();

    assertThat(judge(command, appeal, "approve").text("appeal")).isEqualTo("excluded");
    assertThat(judge(command, appeal, "refuse").text("slug")).isEqualTo("appeal-decided");
    var after = figure("satisfaction");
    assertThat(after.path("per").asLong()).isEqualTo(before.path("per").asLong() - 1);
    assertThat(after.path("excluded").asLong(0)).isEqualTo(before.path("excluded").asLong(0) + 1);
    var listed =
        command
            .get(
                "/api/scorecards/cases?by=street&figure=satisfaction&side=excluded&limit=200&month="
                    + MONTH)
            .body();
    assertThat(listed.path("count").asLong()).isEqualTo(after.path("excluded").asLong(0));
    assertThat(listed.toString()).contains(id.toString(), "\"excluded\":true");
    assertThat(said())
        .containsExactly("exclusion.asked", "exclusion.supported", "exclusion.decided");
  }

  @Test
  void one_answer_is_appealed_about_and_refused_by_one() {
    var rating =
        jdbc.sql("select rating_id from ratings where request_id = :id")
            .param("id", id)
            .query(UUID.class)
            .single();
    var before = figure("satisfaction");
    var part = "answer:" + rating;
    assertThat(street.post(about, appeal(part, "legal-procedure")).status()).isEqualTo(400);
    var appeal = street.post(about, appeal(part, "malicious-rating"));
    assertThat(judge(appraiser, appeal, "refuse").text("appeal")).isEqualTo("refused");
    assertThat(figure("satisfaction")).isEqualTo(before);
    assertThat(street.post(about, appeal(part, "mistaken-rating")).text("slug"))
        .isEqualTo("appealed-before");
    assertThat(said()).containsExactly("exclusion.asked", "exclusion.decided");
  }

  @Test
  void whoever_had_it_made_it_or_may_not_is_refused_and_so_is_what_is_not_there() {
    var invented = new HashMap<>(appeal("case", "not-true"));
    invented.put("evidence", UUID.randomUUID().toString());
    assertThat(street.post(about, invented).text("slug")).isEqualTo("evidence-unknown");
    assertThat(appraiser.post(about, appeal("case", "not-true")).status()).isEqualTo(403);
    var elsewhere = Http.staff(street.port(), "x", Role.STREET, "990101002");
    assertThat(elsewhere.post(about, appeal("case", "not-true")).status()).isEqualTo(404);
    assertThat(elsewhere.get(about).status()).isEqualTo(404);

    var appeal = street.post(about, appeal("case", "not-true"));
    assertThat(judge(street, appeal, "approve").status()).isEqualTo(403);
    var chief = Http.staff(street.port(), "chief", Role.COMMAND, "990101");
    assertThat(judge(chief, appeal, "approve").text("slug")).isEqualTo("own-case");
    var himself = Http.staff(street.port(), "street", Role.COMMAND, "990101");
    assertThat(judge(himself, appeal, "approve").text("slug")).isEqualTo("own-appeal");
  }

  private Map<String, Object> appeal(String part, String reason) {
    var evidence = street.get(about).body().path("evidence");
    var answer =
        evidence
            .valueStream()
            .filter(it -> it.path("kind").asString().equals("answer"))
            .findFirst()
            .orElseThrow();
    return Map.of(
        "part", part, "reason", reason, "evidence", answer.path("id").asString(), "words", "居民已起诉");
  }

  private JsonNode mine() {
    return command
        .get("/api/appeals")
        .body()
        .path("items")
        .valueStream()
        .filter(it -> it.path("requestId").asString().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static Http.Answer judge(Http who, Http.Answer appeal, String verdict) {
    return who.post("/api/appeals/" + appeal.text("appealId") + "/" + verdict, Map.of());
  }

  private JsonNode figure(String rate) {
    return command
        .get("/api/scorecards?by=street&month=" + MONTH)
        .body()
        .path("total")
        .path("rates")
        .path(rate);
  }

  private List<String> said() {
    return jdbc.sql(
            """
            select type from journal where request_id = :id and type like 'exclusion.%'
            order by sequence
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }
}
