package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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

/** What follows from a bad rating: why, what is corrected, and another visit. */
@RealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BadRatingTest {
  private static final String MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
  private static final Map<String, Object> WHY =
      Map.of(
          "cause",
          "not-solved",
          "unit",
          "D06",
          "person",
          "chief",
          "action",
          "重新更换灯头",
          "dueAt",
          Instant.now().plus(Duration.ofDays(5)).toString());

  private final Others others = new Others(Parts.bootstrapServers());
  private final UUID id = others.requestId();
  private final JdbcClient jdbc;
  private final Http resident;
  private final Http street;
  private final Http appraiser;
  private final Http visitor;

  BadRatingTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.resident = Http.resident(port, id);
    this.street = Http.staff(port, "street", Role.STREET, "990101001");
    this.appraiser = Http.staff(port, "appraiser", Role.APPRAISER, "990101");
    this.visitor = Http.staff(port, "visitor", Role.VISITOR, "990101001001");
  }

  @BeforeEach
  void resolved() {
    others.point("help").take("chief").resolve("chief", null);
  }

  @Test
  void it_is_explained_agreed_to_asked_about_again_and_counted_by_its_cause() {
    rate(Map.of("solved", "no", "level", 2));
    var before = bar("not-solved");
    var path = "/api/analyses/" + opened();
    assertThat(street.get(path).body().path("people").toString()).contains("chief");

    assertThat(street.post(path + "/explain", WHY).text("analysis")).isEqualTo("explained");
    assertThat(street.post(path + "/confirm", Map.of("published", true)).status()).isEqualTo(403);
    assertThat(appraiser.post(path + "/send-back", Map.of("words", "没有写清")).text("analysis"))
        .isEqualTo("opened");
    assertThat(appraiser.post(path + "/confirm", Map.of("published", true)).text("slug"))
        .isEqualTo("not-explained-yet");
    street.post(path + "/explain", WHY);
    assertThat(appraiser.post(path + "/confirm", Map.of("published", true)).text("analysis"))
        .isEqualTo("confirmed");
    assertThat(visitor.post(path + "/revisit", Map.of("outcome", "satisfied")).text("analysis"))
        .isEqualTo("revisited");
    assertThat(visitor.post(path + "/revisit", Map.of("outcome", "no-contact")).text("slug"))
        .isEqualTo("already-revisited");

    assertThat(bar("not-solved")).isEqualTo(before + 1);
    var listed =
        appraiser.get("/api/analyses?by=cause&key=not-solved&month=" + MONTH).body().path("items");
    assertThat(listed.toString()).contains("重新更换灯头", "\"outcome\":\"satisfied\"");
    assertThat(said())
        .containsExactly(
            "bad-rating.explained",
            "bad-rating.sent-back",
            "bad-rating.explained",
            "bad-rating.confirmed",
            "bad-rating.revisited");
  }

  @Test
  void a_good_rating_opens_none_and_a_wish_for_a_redo_without_stars_opens_one() {
    rate(Map.of("solved", "partly", "level", 4));
    assertThat(analyses()).isZero();
    var other = new Others(Parts.bootstrapServers());
    other.point("help").take("chief").resolve("chief", null);
    var its = Http.resident(resident.port(), other.requestId());
    var path = "/api/requests/" + other.requestId() + "/redo";
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> its.post(path, Map.of("words", "没有修好")).status() == 200);
    assertThat(
            jdbc.sql("select count(*) from analyses where request_id = :id")
                .param("id", other.requestId())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_is_not_in_a_list_and_who_is_concerned_is_refused() {
    rate(Map.of("solved", "yes", "level", 1));
    var path = "/api/analyses/" + opened();
    for (var wrong :
        Map.of("cause", "weather", "unit", "X9", "person", "张三", "dueAt", "2020-01-01T00:00:00Z")
            .entrySet()) {
      var body = new HashMap<>(WHY);
      body.put(wrong.getKey(), wrong.getValue());
      assertThat(street.post(path + "/explain", body).status()).as("%s", wrong).isEqualTo(400);
    }
    var elsewhere = Http.staff(street.port(), "x", Role.STREET, "990101002");
    assertThat(elsewhere.post(path + "/explain", WHY).status()).isEqualTo(404);
    street.post(path + "/explain", WHY);
    appraiser.post(path + "/confirm", Map.of("published", false));
    var chief = Http.staff(street.port(), "chief", Role.VISITOR, "990101001001");
    assertThat(chief.post(path + "/revisit", Map.of("outcome", "satisfied")).text("slug"))
        .isEqualTo("own-case");
    assertThat(visitor.post(path + "/revisit", Map.of("outcome", "glad")).status()).isEqualTo(400);
  }

  private void rate(Map<String, Object> verdict) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> resident.post("/api/requests/" + id + "/rating", verdict).status() == 200);
  }

  private UUID opened() {
    return jdbc.sql("select rating_id from analyses where request_id = :id and state = 'opened'")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  private long analyses() {
    return jdbc.sql("select count(*) from analyses where request_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private long bar(String cause) {
    return appraiser
        .get("/api/analyses/pareto?by=cause&month=" + MONTH)
        .body()
        .path("items")
        .valueStream()
        .filter(it -> it.path("key").asString().equals(cause))
        .mapToLong(it -> it.path("n").asLong())
        .sum();
  }

  private List<String> said() {
    return jdbc.sql(
            """
            select type from journal where request_id = :id and type like 'bad-rating.%'
            order by sequence
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }
}
