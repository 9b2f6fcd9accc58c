package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.feedback.model.Recheck;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** The street looks at one visit in ten a second time; here at every one. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "whistle.visits.patience=300ms",
      "whistle.visits.recheck-one-in=1",
      "whistle.asking.calls.from=23:59:59.999999999",
      "whistle.asking.calls.writing-down=0s"
    })
class RecheckTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Map<String, Object> AGAIN = Map.of("solved", "no", "level", 2);

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void somebody_else_of_the_street_asks_again_once() {
    var id = asked();
    var content = Map.of("solved", "yes", "level", 4);
    var reached = Map.of("channel", "door", "outcome", "reached", "answers", List.of(content));
    var path = "/api/requests/" + id;
    assertThat(visitor("first", "990101001").post(path + "/visits", reached).status())
        .isEqualTo(200);

    var street = visitor("second", "990101001");
    assertThat(street.get("/api/rechecks").body().toString()).contains(id.toString());
    assertThat(visitor("first", "990101001").get("/api/rechecks").body().toString())
        .doesNotContain(id.toString());
    assertThat(visitor("first", "990101001").post(path + "/recheck", AGAIN).text("slug"))
        .isEqualTo("own-visit");
    assertThat(visitor("neighbour", Others.COMMUNITY).post(path + "/recheck", AGAIN).status())
        .isEqualTo(403);

    assertThat(street.post(path + "/recheck", AGAIN).body().path("agrees").asBoolean(true))
        .isFalse();
    assertThat(street.post(path + "/recheck", AGAIN).text("slug")).isEqualTo("not-to-be-rechecked");
    assertThat(new Said(jdbc, id).types()).containsOnlyOnce("visit.rechecked");
    var counted =
        "/api/scorecards/cases?by=street&month=%s&figure=recheck-disagreed"
            .formatted(YearMonth.now(ZoneId.of("Asia/Shanghai")));
    var behind = Http.staff(port, "command", Role.COMMAND, "990101").get(counted).body();
    assertThat(behind.path("count").asLong()).isEqualTo(1);
    assertThat(behind.at("/items/0/id").asString()).isEqualTo(id.toString());
  }

  @Test
  void what_a_resident_said_himself_is_not_asked_again() {
    var id = asked();
    Http.resident(port, id)
        .post("/api/requests/" + id + "/rating", Map.of("solved", "yes", "level", 5));
    assertThat(visitor("second", "990101001").get("/api/rechecks").body().toString())
        .doesNotContain(id.toString());
  }

  @Test
  void the_draw_takes_one_in_ten_and_always_the_same() {
    var drawn =
        LongStream.range(0, 1000).filter(n -> Recheck.isDrawn(new UUID(n, n * 31), 10)).count();
    assertThat(drawn).isEqualTo(100);
    assertThat(Recheck.isDrawn(new UUID(1, 1), 0)).isFalse();
  }

  private UUID asked() {
    var others = new Others(Parts.bootstrapServers()).point("help").take("community");
    others.resolve("community", null);
    var said = new Said(jdbc, others.requestId());
    await().atMost(SOON).until(() -> said.types().contains("visit.due"));
    return others.requestId();
  }

  private Http visitor(String name, String place) {
    return Http.staff(port, name, Role.VISITOR, place);
  }
}
