package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** The service as others meet it: on Kafka and over HTTP, with real parts behind. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.visits.patience=300ms")
class FeedbackServiceTest {
  private final Others others = new Others(Parts.bootstrapServers());
  private final UUID id = others.requestId();
  private final Said said;
  private final int port;

  FeedbackServiceTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.said = new Said(jdbc, id);
    this.port = port;
  }

  @Test
  void a_resident_who_calls_it_solved_settles_it() {
    resolved("community");

    var answer = resident("rating", Map.of("solved", "yes", "level", 1, "words", "修好了,就是太慢"));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(answer.text("state")).isEqualTo("settled");
    assertThat(answer.text("outcome")).isEqualTo("solved");
    assertThat(said.types())
        .containsExactly("visit.due", "visit.recorded", "request.rated", "matter.settled");
    assertThat(said.bodies()).doesNotContain("太慢");
    assertThat(staff("street", Role.STREET, "990101001").get(path("comments")).body().toString())
        .contains("太慢");
  }

  @Test
  void the_same_key_gets_the_same_answer_and_another_key_a_conflict() {
    resolved("community");
    var key = UUID.randomUUID();
    var body = Map.of("solved", "yes", "level", 5);
    var http = Http.resident(port, id);

    var first = http.post(path("rating"), body, key);
    assertThat(http.post(path("rating"), body, key)).isEqualTo(first);
    var other = http.post(path("rating"), body);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("type")).endsWith("/already-rated");
    assertThat(http.post(path("rating"), Map.of("solved", "no", "level", 1), key).status())
        .isEqualTo(422);
    assertThat(said.types()).containsOnlyOnce("request.rated");
  }

  @Test
  void nothing_is_rated_before_it_is_resolved_nor_by_anybody_else() {
    others.point("help").take("community");
    var early = resident("rating", Map.of("solved", "yes", "level", 5));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text("slug")).isEqualTo("not-resolved-yet");
    assertThat(early.text("detail")).contains("SQ-990101-20261120-00037");

    var stranger = Http.resident(port, UUID.randomUUID());
    assertThat(stranger.post(path("rating"), Map.of("solved", "yes", "level", 5)).status())
        .isEqualTo(404);
    var bad = resident("rating", Map.of("solved", "perhaps", "level", 6));
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.body().path("errors")).hasSize(2);
  }

  @Test
  void a_redo_goes_round_once_more_when_others_than_the_handler_agree() {
    resolved("community");
    var asked = resident("rating", Map.of("solved", "no", "level", 2, "words", "还是坏的"));
    assertThat(asked.text("state")).isEqualTo("redo-awaited");

    var handler = staff("community", Role.COMMUNITY, Others.COMMUNITY);
    assertThat(waits(handler, "/api/decisions")).isFalse();
    assertThat(handler.post(decision(asked, "refuse"), Map.of()).status()).isEqualTo(403);

    var street = staff("street", Role.STREET, "990101001");
    assertThat(street.get("/api/decisions?limit=50&at=&after=").body().toString()).contains("还是坏的");
    assertThat(street.post(decision(asked, "approve"), Map.of("reason", "照片为证")).status())
        .isEqualTo(200);
    assertThat(street.post(decision(asked, "refuse"), Map.of()).text("slug"))
        .isEqualTo("already-decided");

    others.reopen().take("community").resolve("community", null);
    await().atMost(SOON).until(() -> count("visit.due") == 2);
    assertThat(resident("rating", Map.of("solved", "yes", "level", 4)).status()).isEqualTo(200);
    assertThat(said.types())
        .endsWith("visit.due", "visit.recorded", "request.rated", "matter.settled");
  }

  @Test
  void a_visitor_asks_several_people_but_never_about_his_own_unit() {
    resolved("community");
    var visitor = staff("visitor", Role.VISITOR, Others.COMMUNITY);
    assertThat(waits(visitor, "/api/visits")).isTrue();
    assertThat(waits(staff("far", Role.VISITOR, "990101002001"), "/api/visits")).isFalse();
    var himself = staff("community", Role.VISITOR, Others.COMMUNITY);
    assertThat(waits(himself, "/api/visits")).isFalse();
    assertThat(himself.post(path("visits"), visit("reached")).text("slug"))
        .isEqualTo("own-handling");
    var nobody = visitor.post(path("visits"), Map.of("channel", "door", "outcome", "reached"));
    assertThat(nobody.status()).isEqualTo(400);

    assertThat(visitor.post(path("visits"), visit("reached")).text("outcome")).isEqualTo("solved");
    assertThat(said.types()).filteredOn("request.rated"::equals).hasSize(2);
    assertThat(waits(visitor, "/api/visits")).isFalse();
  }

  @Test
  void a_list_goes_on_where_it_ended_though_the_last_one_was_visited_meanwhile() {
    resolved("community");
    var second = new Others(Parts.bootstrapServers()).point("help").take("community");
    second.resolve("community", null);
    var due = new Said(said.jdbc(), second.requestId());
    await().atMost(SOON).until(() -> due.types().contains("visit.due"));
    var visitor = staff("visitor", Role.VISITOR, Others.COMMUNITY);

    var seen = new ArrayList<String>();
    for (var next = "/api/visits?limit=1"; !next.isEmpty(); ) {
      var page = visitor.get(next).body();
      for (var item : page.path("items")) {
        seen.add(item.path("id").asString());
        visitor.post("/api/requests/" + item.path("id").asString() + "/visits", visit("reached"));
      }
      next = page.path("next").asString("");
    }

    assertThat(seen).contains(id.toString(), second.requestId().toString()).doesNotHaveDuplicates();
  }

  @Test
  void three_tries_on_one_day_are_recorded_and_settle_nothing() {
    resolved("community");
    var visitor = staff("visitor", Role.VISITOR, Others.COMMUNITY);
    for (int i = 0; i < 3; i++) {
      var tried = visitor.post(path("visits"), Map.of("channel", "door", "outcome", "no-contact"));
      assertThat(tried.text("state")).isEqualTo("visit-awaited");
    }
    assertThat(said.types()).doesNotContain("matter.settled");
    assertThat(count("visit.recorded")).isEqualTo(3);
  }

  @Test
  void praise_declined_and_withdrawn_settle_by_themselves() {
    others.point("praise").take("community").resolve("community", null);
    await()
        .atMost(SOON)
        .until(() -> said.types().equals(List.of("praise.passed-on", "matter.settled")));

    var declined = new Others(Parts.bootstrapServers()).point("help").decline();
    var ofDeclined = new Said(said.jdbc(), declined.requestId());
    await().atMost(SOON).until(() -> ofDeclined.types().equals(List.of("matter.settled")));
    var rated =
        Http.resident(port, declined.requestId())
            .post(
                "/api/requests/" + declined.requestId() + "/rating",
                Map.of("solved", "no", "level", 2));
    assertThat(rated.status()).isEqualTo(200);
    assertThat(ofDeclined.types()).containsExactly("matter.settled", "request.rated");

    var withdrawn = new Others(Parts.bootstrapServers()).point("help").withdraw(false);
    var ofWithdrawn = new Said(said.jdbc(), withdrawn.requestId());
    await().atMost(SOON).until(() -> ofWithdrawn.types().equals(List.of("matter.settled")));

    var late = new Others(Parts.bootstrapServers()).point("help").take("community").withdraw(true);
    var ofLate = new Said(said.jdbc(), late.requestId());
    await().atMost(SOON).until(() -> ofLate.types().equals(List.of("visit.due")));
  }

  @Test
  void what_is_heard_twice_calls_one_visit() {
    resolved("community");
    others.again(new RequestWithdrawn(UUID.randomUUID(), true));
    others.take("somebody");
    var other = new Others(Parts.bootstrapServers()).point("help").decline();
    await().atMost(SOON).until(() -> !new Said(said.jdbc(), other.requestId()).types().isEmpty());
    assertThat(said.types()).containsExactly("visit.due");
  }

  private static final Duration SOON = Duration.ofSeconds(20);

  private void resolved(String by) {
    others.point("help").take(by).resolve(by, null);
    await().atMost(SOON).until(() -> said.types().contains("visit.due"));
  }

  private Http.Answer resident(String action, Map<String, ?> body) {
    return Http.resident(port, id).post(path(action), body);
  }

  private Http staff(String name, Role role, String place) {
    return Http.staff(port, name, role, place);
  }

  private String path(String action) {
    return "/api/requests/" + id + "/" + action;
  }

  private static String decision(Http.Answer asked, String verdict) {
    return "/api/decisions/" + asked.text("redo") + "/" + verdict;
  }

  private boolean waits(Http caller, String list) {
    return caller
        .get(list + "?limit=200")
        .body()
        .path("items")
        .valueStream()
        .anyMatch(it -> it.path("id").asString().equals(id.toString()));
  }

  private long count(String type) {
    return said.types().stream().filter(type::equals).count();
  }

  private static Map<String, Object> visit(String outcome) {
    return Map.of(
        "channel",
        "door",
        "outcome",
        outcome,
        "answers",
        List.of(
            Map.of("respondent", "301 室", "solved", "yes", "level", 5),
            Map.of("respondent", "302 室", "solved", "yes", "level", 4, "wish", "再多装几个")));
  }
}
