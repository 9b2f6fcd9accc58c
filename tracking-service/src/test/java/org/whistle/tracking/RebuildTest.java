package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.FeedbackEvent.RequestRated;
import org.whistle.contracts.FeedbackEvent.VisitDue;
import org.whistle.contracts.FeedbackEvent.VisitRecorded;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

/** The view beside itself: what a rebuild gives is what was lived, and it says nothing. */
@ServiceTest
class RebuildTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final List<Story> EVERYTHING = new CopyOnWriteArrayList<>();

  @LocalServerPort private int port;
  @Autowired private SettableWatermarks watermarks;
  @Autowired private JdbcTemplate jdbc;
  private Peer peer;

  @BeforeEach
  void everybodyVouches() {
    peer = new Peer(Parts.bootstrapServers());
    watermarks.vouchAll();
  }

  @AfterEach
  void close() {
    peer.close();
  }

  @Test
  void a_rebuild_after_verdicts_is_the_same_view_and_says_nothing() {
    lived(20);
    List<Long> before = counts();

    assertThat(views().rebuild().path("heard").asLong()).isPositive();

    assertThat(views().differences()).isEmpty();
    assertThat(counts()).isEqualTo(before);
    await().atMost(SOON).until(() -> tables("shadow") == 0);
  }

  @Test
  void what_happens_during_rebuilds_is_neither_lost_nor_doubled() {
    List<Story> stories = new ArrayList<>(lived(30));
    CompletableFuture<List<Story>> load =
        CompletableFuture.supplyAsync(
            () -> IntStream.range(0, 10).boxed().flatMap(_ -> told(20).stream()).toList());
    int rebuilt = 0;
    while (!load.isDone()) {
      views().rebuild();
      rebuilt++;
    }
    stories.addAll(load.join());
    settles(stories);
    assertThat(rebuilt).isPositive();

    assertThat(views().differences()).isEmpty();
    assertThat(twice("timeline", "event_id")).isZero();
    assertThat(
            jdbc.queryForObject(
                """
                select count(*) from (
                  select 1 from journal where type = 'clock.missed'
                  group by body->>'clockId' having count(*) > 1) announced
                """,
                Integer.class))
        .isZero();
  }

  @Test
  void a_comparison_names_what_somebody_changed_by_hand_and_a_rebuild_mends_it() {
    List<Story> stories = lived(3);
    UUID changed = stories.get(0).id();
    UUID removed = stories.get(1).id();
    jdbc.update("update cases set category = '9999' where id = ?", changed);
    jdbc.update("delete from clocks where request_id = ?", removed);
    jdbc.update("update wall_counts set n = n + 1 where what = 'category' and key = '0101'");

    JsonNode found = views().compare();

    assertThat(found.path("items").valueStream().map(RebuildTest::named))
        .contains("cases " + changed + " category 9999", "clocks " + removed + " rebuilt ")
        .anyMatch(name -> name.startsWith("wall_counts  n "));
    assertThat(
            jdbc.queryForObject("select category from cases where id = ?", String.class, changed))
        .isEqualTo("9999");
    views().rebuild();
    assertThat(views().differences()).isEmpty();
  }

  @Test
  void what_a_killed_process_left_behind_is_begun_anew() {
    lived(5);
    jdbc.execute("create schema if not exists shadow");
    jdbc.execute("create table shadow.cases (left_behind int)");
    jdbc.update(
        """
        insert into view_rebuilds (id, kind, state, asked_by, attempts)
        values (uuidv7(), 'rebuild', 'running', 'admin', 1)
        """);

    assertThat(views().ended("rebuild").path("attempts").asInt()).isGreaterThan(1);
    await().atMost(SOON).until(() -> tables("shadow") == 0);
    assertThat(views().differences()).isEmpty();
  }

  @Test
  void one_runs_at_a_time_and_only_administrators_ask_for_it() {
    jdbc.update(
        "insert into view_rebuilds (id, kind, asked_by) values (uuidv7(), 'compare', 'admin')");
    assertThat(views().ask("rebuild")).isEqualTo(409);
    views().ended("compare");
    assertThat(Client.command(port).post("/api/operations/tracking/rebuild").status())
        .isEqualTo(403);
  }

  private static String named(JsonNode item) {
    String column = item.path("columns").propertyNames().stream().findFirst().orElse("");
    return "%s %s %s %s"
        .formatted(
            item.path("table").asString(),
            item.path("request").asString(""),
            column.isEmpty() ? item.path("only").asString() : column,
            item.path("columns").path(column).path("living").asString(""));
  }

  @Test
  void a_rebuild_on_a_topic_made_anew_waits_until_everything_is_said_again() {
    lived(5);
    long lines = count("timeline");
    Parts.renewTopics();
    views().ask("rebuild");
    await()
        .atMost(SOON)
        .until(() -> views().last("rebuild").path("state").asString().equals("running"));
    await()
        .during(Duration.ofSeconds(2))
        .atMost(SOON)
        .until(() -> views().last("rebuild").path("state").asString().equals("running"));

    EVERYTHING.forEach(peer::tells);

    views().ended("rebuild");
    assertThat(count("timeline")).isEqualTo(lines);
    assertThat(views().differences()).isEmpty();
  }

  private Views views() {
    return new Views(port);
  }

  private List<Story> lived(int times) {
    List<Story> stories = told(times);
    settles(stories);
    return stories;
  }

  /** Everything is heard, and every clock that is due was judged. */
  private void settles(List<Story> stories) {
    String[] ids = stories.stream().map(story -> story.id().toString()).toArray(String[]::new);
    long facts = stories.stream().mapToLong(story -> story.told().size()).sum();
    String heard = "timeline where producer <> 'tracking' and request_id = any (?::uuid[])";
    String due = "clocks where next_at < whistle_now() + interval '15 seconds'";
    await().atMost(SOON).until(() -> count(heard, (Object) ids) == facts);
    await().atMost(SOON).until(() -> count(due) == 0 && count("outbox") == 0);
  }

  private List<Story> told(int times) {
    List<Story> stories =
        IntStream.range(0, times)
            .boxed()
            .flatMap(_ -> RebuildTest.stories(Instant.now()).stream())
            .toList();
    stories.forEach(peer::tells);
    EVERYTHING.addAll(stories);
    return stories;
  }

  /** In time, late, never, withdrawn, done again and rated. */
  private static List<Story> stories(Instant now) {
    Instant day = now.plusSeconds(86400);
    Instant ago = now.minusSeconds(600);
    UUID ask = UUID.randomUUID();
    Story late = Story.at(ago).pointed("urgent", day, day).placed();
    late.after(100).escalated("missed").after(100).taken().after(10).contacted();
    Story redone = Story.at(ago).pointed().placed().after(1).taken().after(1).contacted();
    redone.after(1).reclassified("0202", "urgent");
    redone.after(1).responded(day).after(1).resolved().after(1).says(rated()).after(1).reopened();
    return List.of(
        moved(ago, day),
        Story.at(now).pointed("urgent", day, day).placed(),
        late,
        redone.after(1).hardCase(),
        Story.at(ago).pointed("urgent", day, day).placed().taken().reclassified("0106", "general"),
        Story.at(ago)
            .pointed("urgent", day, day)
            .placed()
            .after(1)
            .says(new WithdrawalAsked(ask, 1, null))
            .after(30)
            .says(new RequestWithdrawn(ask, false)));
  }

  /** Whistled for, suspended, extended, resolved and visited. */
  private static Story moved(Instant ago, Instant day) {
    UUID visit = UUID.randomUUID();
    Story story = Story.at(ago).pointed().placed().after(1).taken().after(1).suspended(day);
    story.after(100).resumed().after(1);
    story.says(new RequestExtended(UUID.randomUUID(), "respond", ago.plusSeconds(900_000)));
    story.says(
        new WhistleBlown(
            UUID.randomUUID(), "general", "990101001", "D06", List.of("D06"), "chen", null, null));
    story.after(1).responded(day.plusSeconds(86400)).after(1).suspended(day).after(1).resolved();
    story.after(1).says(new VisitDue(visit, "resolved", day));
    return story.after(1).says(new VisitRecorded(visit, "phone", "no-contact", "he"));
  }

  private static RequestRated rated() {
    return new RequestRated(UUID.randomUUID(), "no", 1, "resident", List.of(), null);
  }

  private List<Long> counts() {
    return List.of(count("journal"), count("request_marks"), count("kept"), count("outbox"));
  }

  private long count(String from, Object... values) {
    Long count = jdbc.queryForObject("select count(*) from " + from, Long.class, values);
    return count == null ? 0 : count;
  }

  private int twice(String table, String key) {
    return jdbc.queryForList(
            "select 1 from %s group by %s having count(*) > 1".formatted(table, key))
        .size();
  }

  private int tables(String schema) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from pg_tables where schemaname like ? || '%'", Integer.class, schema);
    return count == null ? 0 : count;
  }
}
