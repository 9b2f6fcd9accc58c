package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/**
 * When people are asked, and what happens where nobody can be; here nobody is ever called by
 * itself.
 */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "whistle.visits.patience=300ms",
      "whistle.visits.recheck-one-in=1",
      "whistle.asking.calls.from=23:59:59.999999999",
      "whistle.asking.calls.writing-down=0s"
    })
class VisitTimeTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Map<String, Object> IN_VAIN =
      Map.of("channel", "phone", "outcome", "no-contact");

  private final Others others = new Others(Parts.bootstrapServers());
  private final Said said;
  private final int port;

  VisitTimeTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.said = new Said(jdbc, others.requestId());
    this.port = port;
  }

  @Test
  void a_call_at_night_is_refused_until_the_hour_that_the_resident_named() {
    resolved("visit.due");
    var night = visitor().post(path("visits"), IN_VAIN);
    assertThat(night.status()).isEqualTo(409);
    assertThat(night.text("detail")).contains("Residents are called from 23:59");

    var resident = Http.resident(port, others.requestId());
    var soon = time(Duration.ofSeconds(3), Duration.ofHours(1));
    assertThat(resident.post(path("visit-time"), soon).text("state")).isEqualTo("visit-awaited");
    assertThat(resident.post(path("visit-time"), soon).status())
        .as("the same again")
        .isEqualTo(200);
    assertThat(visitor().post(path("visits"), IN_VAIN).status()).isEqualTo(409);
    assertThat(waiting()).contains(soon.get("from").toString(), "Is it solved, partly, or not?");
    await().atMost(SOON).until(() -> visitor().post(path("visits"), IN_VAIN).status() == 200);
    assertThat(said.types()).containsExactly("visit.due", "visit.appointed", "visit.recorded");
  }

  @Test
  void a_time_in_the_past_or_next_month_is_no_time() {
    resolved("visit.due");
    for (var from : new Duration[] {Duration.ofMinutes(-1), Duration.ofDays(20)}) {
      var body = time(from, from.plusHours(1));
      assertThat(visitor().post(path("visit-time"), body).text("slug"))
          .isEqualTo("time-not-possible");
    }
    var himself = Http.staff(port, "community", Role.VISITOR, Others.COMMUNITY);
    var later = time(Duration.ofHours(1), Duration.ofHours(2));
    assertThat(himself.post(path("visit-time"), later).text("slug")).isEqualTo("own-handling");
    assertThat(said.types()).containsExactly("visit.due");
  }

  @Test
  void where_nobody_can_be_asked_the_answer_is_posted_and_rated_by_its_code() {
    others.nameless();
    resolved("answer.posted");
    assertThat(waiting()).doesNotContain(others.requestId().toString());
    assertThat(visitor().post(path("visits"), door()).text("slug")).isEqualTo("answer-posted");

    var rated =
        Http.resident(port, others.requestId())
            .post(path("rating"), Map.of("solved", "yes", "level", 5));
    assertThat(rated.text("outcome")).isEqualTo("solved");
    assertThat(said.types())
        .containsSubsequence("answer.posted", "request.rated", "matter.settled");
  }

  @Test
  void unrated_in_its_days_it_could_not_be_visited() {
    others.nameless();
    resolved("answer.posted");
    said.jdbc()
        .sql("update matters set first_try_by = whistle_now() where request_id = :id")
        .param("id", others.requestId())
        .update();

    await().atMost(SOON).until(() -> said.types().contains("matter.settled"));
    assertThat(said.types()).containsExactly("answer.posted", "matter.settled");
    assertThat(said.bodies()).contains("not-visitable");
  }

  private void resolved(String then) {
    others.point("help").take("community").resolve("community", null);
    await().atMost(SOON).until(() -> said.types().contains(then));
  }

  private Http visitor() {
    return Http.staff(port, "visitor", Role.VISITOR, Others.COMMUNITY);
  }

  private String waiting() {
    return visitor().get("/api/visits?limit=200").body().toString();
  }

  private String path(String action) {
    return "/api/requests/" + others.requestId() + "/" + action;
  }

  private static Map<String, Object> door() {
    return Map.of("channel", "door", "outcome", "no-contact");
  }

  private static Map<String, Object> time(Duration from, Duration until) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return Map.of("from", now.plus(from).toString(), "until", now.plus(until).toString());
  }
}
