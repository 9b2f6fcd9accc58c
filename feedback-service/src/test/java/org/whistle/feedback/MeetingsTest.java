package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whistle.feedback.Others.COMMUNITY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

/** A meeting from its call to what the next one hears of it. */
@RealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MeetingsTest {
  private static final String DAY = LocalDate.now().plusDays(9).toString();

  private final JdbcClient jdbc;
  private final int port;
  private final Http community;

  MeetingsTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.port = port;
    this.community = Http.staff(port, "community", Role.COMMUNITY, COMMUNITY);
  }

  @Test
  void its_agenda_fills_itself_and_the_next_begins_with_what_became_of_it() {
    var patrol = request("patrol");
    var paused = request("app");
    paused
        .place()
        .take("community")
        .dispatch(new RequestSuspended("awaiting-owner", Instant.now(), "community", null, null));
    var dropped = request("app");
    var meeting = plan(1);
    await().until(() -> item(meeting, paused).path("source").asString("").equals("paused"));
    await().until(() -> item(meeting, patrol).path("source").asString("").equals("patrol"));
    await().until(() -> item(meeting, dropped).path("source").asString("").equals("need"));

    community.post(path(meeting, id(item(meeting, dropped)), "drop"), Map.of());
    var benches = Map.of("category", "0204", "words", "多加几排椅子");
    var raised = community.post(path(meeting) + "/items", benches).text("id");
    assertThat(decide(meeting, raised, "answer").text("slug")).isEqualTo("meeting-not-held");
    assertThat(community.post(path(meeting, "hold"), Map.of()).status()).isEqualTo(200);
    assertThat(community.post(path(meeting, "hold"), Map.of()).text("slug"))
        .isEqualTo("meeting-held");

    var pointed = pointedOnce(meeting, raised);
    assertThat(charged(meeting, id(item(meeting, patrol))).status()).isEqualTo(200);
    assertThat(community.post(path(meeting, "close"), Map.of()).text("slug"))
        .isEqualTo("items-undecided");
    putOffTheRest(meeting);
    assertThat(community.post(path(meeting, "close"), Map.of()).status()).isEqualTo(200);

    var department = Http.unit(port, "D06");
    var task = path(meeting, id(item(meeting, patrol)), "done");
    isLate(department, id(item(meeting, patrol)));
    assertThat(Http.unit(port, "D07").post(task, Map.of()).status()).isEqualTo(404);
    assertThat(department.get(path(meeting)).body().path("items")).hasSize(1);
    assertThat(department.post(task, Map.of()).status()).isEqualTo(200);
    assertThat(department.post(task, Map.of()).text("slug")).isEqualTo("task-done");
    assertThat(late(department)).isEmpty();

    var next = community.get(path(plan(2))).body();
    var last = next.path("last").path("items").toString();
    assertThat(last).contains("\"outcome\":\"task\"", DAY, "多加几排椅子");
    assertThat(last).contains("\"done\"");
    assertThat(next.path("items").path(0).path("source").asString("")).isEqualTo("carried");
    assertThat(pointings(pointed)).isEqualTo(1);
    residentsRead();
  }

  /**
   * What is past its day stands before whoever is charged with it, and before the place's people.
   */
  private void isLate(Http department, String task) {
    assertThat(late(department)).isEmpty();
    jdbc.sql("update meeting_items set due_on = '2026-01-05' where item_id = :id")
        .param("id", UUID.fromString(task))
        .update();
    assertThat(late(department)).containsExactly(task);
    assertThat(late(community)).contains(task);
    assertThat(late(Http.unit(port, "D07"))).isEmpty();
    jdbc.sql("update meeting_items set due_on = :day where item_id = :id")
        .param("day", LocalDate.parse(DAY))
        .param("id", UUID.fromString(task))
        .update();
  }

  private static List<String> late(Http who) {
    return who.get("/api/meetings/tasks")
        .body()
        .path("items")
        .valueStream()
        .map(it -> it.path("item"))
        .filter(it -> it.path("decision").path("overdue").asBoolean(false))
        .map(MeetingsTest::id)
        .toList();
  }

  private void residentsRead() {
    var anybody = new Http(port, Caller.anonymous());
    var read = anybody.get("/api/meetings/published?place=" + COMMUNITY).body().toString();
    assertThat(read).contains("加装座椅").doesNotContain("东风社区3号楼", "SQ-", "\"by\"");
    assertThat(anybody.get("/api/meetings").status()).isEqualTo(403);
  }

  /** The same key again is the same answer; another one is refused, and points nothing. */
  private UUID pointedOnce(String meeting, String item) {
    var key = UUID.randomUUID();
    var body = Map.of("outcome", "request", "words", "加装座椅十排");
    var first = community.post(path(meeting, item, "decide"), body, key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(community.post(path(meeting, item, "decide"), body, key)).isEqualTo(first);
    assertThat(decide(meeting, item, "answer").text("slug")).isEqualTo("item-decided");
    return jdbc.sql("select pointed from meeting_items where item_id = :id")
        .param("id", UUID.fromString(item))
        .query(UUID.class)
        .single();
  }

  private int pointings(UUID request) {
    return jdbc.sql(
            "select count(*) from journal where request_id = :id and type = 'pointing.asked'")
        .param("id", request)
        .query(Integer.class)
        .single();
  }

  @Test
  void who_may_not_and_what_cannot_be_is_refused() {
    var elsewhere = Http.staff(port, "other", Role.COMMUNITY, "990101002001");
    var meeting = plan(30);
    assertThat(elsewhere.get(path(meeting)).status()).isEqualTo(404);
    assertThat(elsewhere.post(path(meeting, "hold"), Map.of()).status()).isEqualTo(404);
    assertThat(elsewhere.post("/api/meetings", planned(30)).status()).isEqualTo(403);
    assertThat(community.post("/api/meetings", planned(-1)).text("slug"))
        .isEqualTo("due-in-the-past");
    assertThat(Http.unit(port, "D06").post("/api/meetings", planned(30)).status()).isEqualTo(403);
    assertThat(charged(meeting, UUID.randomUUID().toString()).status()).isEqualTo(404);
    var free = Map.of("words", "x", "category", "9999");
    assertThat(community.post(path(meeting) + "/items", free).status()).isEqualTo(400);
    var off = community.post(path(meeting, "call-off"), Map.of("reason", "weather"));
    assertThat(off.text("state")).isEqualTo("called-off");
    assertThat(community.post(path(meeting, "hold"), Map.of()).text("slug"))
        .isEqualTo("meeting-over");
  }

  private Others request(String channel) {
    return new Others(Parts.bootstrapServers()).point("help", channel);
  }

  private String plan(int hours) {
    return community.post("/api/meetings", planned(hours)).text("id");
  }

  private static Map<String, String> planned(int hours) {
    return Map.of(
        "kind",
        "needs",
        "place",
        COMMUNITY,
        "startsAt",
        Instant.now().plus(Duration.ofHours(hours)).toString(),
        "venue",
        "党群服务中心");
  }

  private Http.Answer decide(String meeting, String item, String outcome) {
    return community.post(
        path(meeting, item, "decide"), Map.of("outcome", outcome, "words", "说明了情况"));
  }

  private Http.Answer charged(String meeting, String item) {
    return community.post(
        path(meeting, item, "decide"),
        Map.of("outcome", "task", "words", "修好", "owner", "unit:D06", "dueOn", DAY));
  }

  private void putOffTheRest(String meeting) {
    for (var item : community.get(path(meeting)).body().path("items")) {
      if (!item.has("decision") && !item.path("dropped").asBoolean()) {
        assertThat(decide(meeting, id(item), "put-off").status()).isEqualTo(200);
      }
    }
  }

  private JsonNode item(String meeting, Others request) {
    var items = community.get(path(meeting)).body().path("items");
    Optional<JsonNode> found =
        items
            .valueStream()
            .filter(
                it -> it.path("request").path("id").asString("").equals(request.requestId() + ""))
            .findFirst();
    return found.orElse(items.path("none"));
  }

  private static String id(JsonNode item) {
    return item.path("id").asString();
  }

  private static String path(String meeting) {
    return "/api/meetings/" + meeting;
  }

  private static String path(String meeting, String move) {
    return path(meeting) + "/" + move;
  }

  private static String path(String meeting, String item, String move) {
    return path(meeting) + "/items/" + item + "/" + move;
  }
}
