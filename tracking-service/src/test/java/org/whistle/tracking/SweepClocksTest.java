package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.loop.Loop;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SweepClocksTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String MISSED = "clock.missed";
  private static Peer peer;

  @LocalServerPort private int port;
  @Autowired private SettableWatermarks watermarks;
  @Autowired private SweepClocks sweep;
  @Autowired private Loop sweepLoop;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcTemplate jdbc;

  @BeforeAll
  static void open() {
    peer = new Peer(Parts.bootstrapServers());
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @BeforeEach
  void nobodyVouches() {
    watermarks.silence();
  }

  @Test
  void a_due_clock_is_undecided_until_everybody_who_could_have_stopped_it_has_vouched() {
    Story story = urgentPlaced(Instant.now());
    peer.tells(story);
    await().atMost(SOON).until(() -> state(story, "take").equals("undecided"));
    await().atMost(SOON).until(() -> undecidedUrgent() >= 1);
    watermarks.vouch(Instant.now().plusSeconds(60), "dispatch");
    sweep.sweep();
    assertThat(state(story, "take")).isEqualTo("undecided");

    watermarks.vouch(Instant.now().plusSeconds(60), "intake");
    await().atMost(SOON).until(() -> state(story, "take").equals("missed"));
    assertThat(said(story, MISSED)).isEqualTo(1);
    await().atMost(SOON).until(() -> state(story, "first-contact").equals("missed"));
    assertThat(said(story, MISSED)).isEqualTo(2);
    assertThat(
            meters.counter("whistle.clocks.missed", "clock", "take", "urgency", "urgent").count())
        .isPositive();
  }

  @Test
  void an_undecided_urgent_clock_is_a_question_to_the_people_above_until_it_is_judged() {
    Story story = urgentPlaced(Instant.now().minusSeconds(30));
    Instant longAgo = Instant.now().minus(Duration.ofDays(30));
    Story general = Story.at(longAgo).pointed("general", longAgo, longAgo).placed();
    peer.tells(story);
    peer.tells(general);
    await().atMost(SOON).until(() -> asks("990101001", "urgent", story).equals("take"));
    await().atMost(SOON).until(() -> asks("990101001", "any", general).equals("respond"));
    assertThat(asks("990101001", "urgent", general)).isEmpty();
    assertThat(asks("990101002", "urgent", story)).isEmpty();
    watermarks.vouchAll();
    await().atMost(SOON).until(() -> asks("990101001", "urgent", story).isEmpty());
    assertThat(state(story, "take")).isEqualTo("missed");
  }

  @Test
  void a_wish_of_an_urgent_request_is_missed_after_an_hour_and_no_promise_moves() {
    Instant pointed = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    Story story = urgentPlaced(pointed);
    story.after(1).taken().after(1).contacted();
    var id = UUID.randomUUID();
    DecisionAsked asked =
        new DecisionAsked(id, "extension", "street", "990101001", null, "other", "w", null, null);
    story.says(asked);
    peer.tells(story);
    await().atMost(SOON).until(() -> state(story, "decide").equals("undecided"));
    watermarks.vouchAll();
    await().atMost(SOON).until(() -> state(story, "decide").equals("missed"));
    assertThat(said(story, MISSED)).isEqualTo(1);
    assertThat(said(story, "clock.moved")).isZero();
    assertThat(due(story, "decide")).isEqualTo(story.now().plus(Duration.ofHours(1)));
    assertThat(due(story, "resolve")).isEqualTo(pointed.plus(Duration.ofDays(1)));

    int before = story.told().size();
    story.after(7000).says(new DecisionPassed(asked.decisionId(), "district", "990101"));
    peer.tells(story.told().subList(before, before + 1));
    await().atMost(SOON).until(() -> state(story, "decide").equals("running"));
    assertThat(due(story, "decide")).isEqualTo(story.now().plus(Duration.ofHours(1)));
    assertThat(state(story, "resolve")).isEqualTo("running");
  }

  @Test
  void what_was_done_in_time_is_never_called_late_though_it_is_heard_after_the_due_time() {
    Story story = urgentPlaced(Instant.now().minusSeconds(20));
    peer.tells(story);
    await().atMost(SOON).until(() -> state(story, "take").equals("undecided"));
    int before = story.told().size();
    story.after(1).taken().after(1).contacted();
    peer.tells(story.told().subList(before, story.told().size()));
    await().atMost(SOON).until(() -> state(story, "take").equals("kept"));
    watermarks.vouchAll();
    sweep.sweep();
    await().atMost(SOON).until(() -> state(story, "first-contact").equals("kept"));
    assertThat(said(story, MISSED)).isZero();
  }

  @Test
  void what_was_missed_while_nobody_swept_is_announced_when_the_sweeper_is_back() {
    sweepLoop.stop();
    Story story = urgentPlaced(Instant.now());
    peer.tells(story);
    await().atMost(SOON).until(() -> state(story, "take").equals("undecided"));
    watermarks.vouchAll();
    sweepLoop.start();
    await().atMost(SOON).until(() -> state(story, "take").equals("missed"));
  }

  @Test
  void a_withdrawal_asked_in_time_waits_for_its_answer() {
    UUID ask = UUID.randomUUID();
    Story story = urgentPlaced(Instant.now().minusSeconds(60));
    story.after(1).says(new WithdrawalAsked(ask, 1, null));
    peer.tells(story);
    await().atMost(SOON).until(() -> state(story, "take").equals("undecided"));
    watermarks.vouchAll();
    sweep.sweep();
    assertThat(state(story, "take")).isEqualTo("undecided");
    int before = story.told().size();
    story.after(30).says(new RequestWithdrawn(ask, false));
    peer.tells(story.told().subList(before, story.told().size()));
    await().atMost(SOON).until(() -> state(story, "take").equals("kept"));
    assertThat(said(story, MISSED)).isZero();
  }

  @Test
  void sweepers_share_the_work_and_announce_nothing_twice() throws Exception {
    sweepLoop.stop();
    List<Story> stories =
        IntStream.range(0, 900)
            .mapToObj(_ -> urgentPlaced(Instant.now().minusSeconds(30)))
            .toList();
    stories.forEach(story -> peer.tells(story.told()));
    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc.queryForObject("select count(*) from clocks where clock = 'take'", Long.class)
                    >= 900);
    watermarks.vouchAll();
    try (var sweepers = Executors.newFixedThreadPool(4)) {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(
            sweepers.submit(
                () -> {
                  while (sweep.sweep()) {
                    Thread.onSpinWait();
                  }
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    }
    sweep.sweep();
    sweepLoop.start();
    assertThat(stories.stream().map(story -> said(story, MISSED))).allMatch(count -> count == 2);
  }

  @Test
  void what_is_urgent_is_judged_first_however_many_others_were_due_before() {
    sweepLoop.stop();
    Story urgent = urgentPlaced(Instant.now().minusSeconds(30));
    peer.tells(urgent);
    await().atMost(SOON).until(() -> state(urgent, "first-contact").equals("undecided"));
    Instant longAgo = Instant.now().minus(Duration.ofDays(30));
    List<Story> others =
        IntStream.range(0, 501)
            .mapToObj(_ -> Story.at(longAgo).pointed("general", longAgo, longAgo).placed())
            .toList();
    others.forEach(story -> peer.tells(story.told()));
    await().atMost(SOON).until(() -> state(others.getLast(), "take").equals("undecided"));
    watermarks.vouchAll();
    assertThat(sweep.sweep()).isTrue();
    assertThat(state(urgent, "take")).isEqualTo("missed");
    assertThat(state(urgent, "first-contact")).isEqualTo("missed");
    assertThat(others).anyMatch(story -> state(story, "respond").equals("undecided"));
    sweepLoop.start();
    await().atMost(SOON).until(() -> others.stream().allMatch(story -> said(story, MISSED) > 0));
    assertThat(state(others.getLast(), "take")).isEqualTo("missed");
  }

  @Test
  void a_warning_is_said_once_for_each_step() {
    Story story = urgentPlaced(Instant.now());
    peer.tells(story);
    await().atMost(SOON).until(() -> said(story, "clock.warned") == 4);
    assertThat(
            jdbc.queryForList(
                "select body->>'percent' from journal where request_id = ? and type = 'clock.warned'",
                String.class,
                story.id()))
        .containsExactlyInAnyOrder("50", "50", "80", "80");
  }

  @Test
  void history_can_not_be_changed() {
    assertThat(
            Stream.of("update timeline set type = ''", "delete from clock_ledger")
                .filter(this::works))
        .isEmpty();
  }

  private boolean works(String sql) {
    try {
      jdbc.update(sql);
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }

  private static Story urgentPlaced(Instant at) {
    Instant within = at.plusSeconds(86400);
    return Story.at(at).pointed("urgent", within, within).placed();
  }

  private double undecidedUrgent() {
    return meters.get("whistle.clocks.undecided").tag("urgency", "urgent").gauge().value();
  }

  private int said(Story story, String type) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from journal where request_id = ? and type = ?",
            Integer.class,
            story.id(),
            type);
    return count == null ? 0 : count;
  }

  /** The clock of a request that a street is asked about. */
  private String asks(String street, String which, Story story) {
    return Client.as(port, Role.STREET, street, null)
        .get("/api/cases?limit=200&undecided=" + which)
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(story.id().toString()))
        .map(item -> item.path("clock").asString())
        .findFirst()
        .orElse("");
  }

  private Instant due(Story story, String name) {
    return Instant.parse(clock(story, name).orElseThrow().path("dueAt").asString());
  }

  private String state(Story story, String name) {
    return clock(story, name).map(clock -> clock.path("state").asString()).orElse("");
  }

  /** The latest of that name. */
  private Optional<JsonNode> clock(Story story, String name) {
    JsonNode clocks = Client.command(port).get("/api/cases/" + story.id() + "/clocks");
    return clocks
        .path("items")
        .valueStream()
        .filter(clock -> clock.path("clock").asString().equals(name))
        .reduce((_, last) -> last);
  }
}
