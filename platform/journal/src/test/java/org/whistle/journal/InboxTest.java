package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

@RealParts
@SpringBootTest(properties = "spring.application.name=dispatch")
class InboxTest {
  @Autowired JdbcTemplate jdbc;
  @Autowired TestService.Recorder recorder;

  private final Peer peer = new Peer(Parts.bootstrapServers());
  private final UUID request = Ids.next();

  @BeforeEach
  void nothing_fails() {
    recorder.reaction = _ -> {};
  }

  @AfterEach
  void close() {
    peer.close();
  }

  @Test
  void what_comes_twice_is_heard_once() {
    peer.says(request, "intake", 1, "");
    peer.says(request, "intake", 1, "");
    peer.says(request, "intake", 2, "");
    peer.says(request, "intake", 1, "");
    theEnd();

    assertThat(recorder.of(request)).containsExactly("intake 1", "intake 2");
  }

  @Test
  void what_comes_before_its_cause_waits_for_it() {
    peer.says(request, "feedback", 1, "intake=1,tracking=1");
    peer.says(request, "tracking", 1, "intake=1");
    theEnd();
    assertThat(recorder.of(request)).isEmpty();
    keeps("held", "held");

    peer.says(request, "intake", 1, "");
    hears("intake 1", "tracking 1", "feedback 1");
    keeps();
  }

  @Test
  void a_gap_is_waited_for() {
    peer.says(request, "intake", 1, "");
    peer.says(request, "intake", 3, "");
    theEnd();
    assertThat(recorder.of(request)).containsExactly("intake 1");

    peer.says(request, "intake", 2, "");
    hears("intake 1", "intake 2", "intake 3");
  }

  @Test
  void an_unknown_type_is_kept_and_counts_as_heard() {
    peer.says(request, "intake", 1, "", "lamp.lit");
    peer.says(request, "intake", 2, "");

    hears("intake 2");
    keeps("unknown");
  }

  @Test
  void an_unknown_type_is_kept_byte_by_byte_and_releases_what_waited_for_it() {
    Envelope later =
        new Envelope(
            UUID.randomUUID(),
            request,
            "intake",
            1,
            Marks.parse(""),
            1,
            java.time.Instant.now(),
            "lamp.lit",
            null);
    String body = "{\"lamp\" :  [1, {\"spaces\":\"and 中文 stay\"}]}";
    peer.says(request, "feedback", 1, "intake=1");
    peer.send(request, later.headers(), body);

    hears("feedback 1");
    assertThat(
            jdbc.queryForObject(
                "select convert_from(body, 'UTF8') from kept where request_id = ?",
                String.class,
                request))
        .isEqualTo(body);
    assertThat(
            jdbc.queryForObject(
                "select headers ->> 'ce_id' from kept where request_id = ?", String.class, request))
        .isEqualTo(later.eventId().toString());
  }

  @Test
  void what_a_dead_process_left_ready_is_found_again() {
    peer.says(request, "feedback", 1, "intake=1");
    theEnd();
    keeps("held");

    jdbc.update("update request_marks set marks = 'intake=1' where request_id = ?", request);
    jdbc.update("update kept set since = since - interval '5 seconds' where true");

    hears("feedback 1");
    keeps();
  }

  @Test
  void garbage_is_parked_and_the_partition_flows_on() {
    peer.send(request, Map.of("ce_id", "no id"), "garbage");
    peer.says(request, "in\0take", 1, "");
    peer.says(request, "intake", 1, "");

    hears("intake 1");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from kept where reason = 'parked' and request_id is null",
                Integer.class))
        .isPositive();
  }

  /** As after a commit whose answer was lost, or when the topic is read from its start. */
  @Test
  void garbage_that_comes_again_is_kept_once() {
    Kept kept = new Kept(jdbc);
    byte[] noise = request.toString().getBytes(UTF_8);
    Incoming garbage = new Incoming(3, 41, Map.of(), noise, null);
    Incoming empty = new Incoming(3, 41, Map.of(), null, null);

    assertThat(kept.keepGarbage(garbage)).isTrue();
    assertThat(kept.keepGarbage(garbage)).isFalse();
    assertThat(kept.keepGarbage(new Incoming(3, 42, Map.of(), noise, null))).isTrue();
    assertThat(kept.keepGarbage(empty)).isTrue();
    assertThat(kept.keepGarbage(empty)).isFalse();
  }

  @Test
  void what_can_t_be_read_is_parked_and_holds_its_request() {
    UUID neighbour = Ids.next();
    Envelope envelope =
        new Envelope(
            UUID.randomUUID(),
            request,
            "intake",
            1,
            Marks.parse(""),
            1,
            java.time.Instant.now(),
            "request.pointed",
            null);
    peer.send(request, envelope.headers(), "{\"number\":");
    peer.says(request, "tracking", 1, "");
    peer.says(neighbour, "intake", 1, "");
    theEnd();

    assertThat(recorder.of(neighbour)).containsExactly("intake 1");
    assertThat(recorder.of(request)).isEmpty();
    keeps("parked", "held");
  }

  @Test
  void what_a_listener_can_never_apply_is_parked_alone() {
    UUID neighbour = Ids.next();
    recorder.reaction =
        heard -> {
          if (heard.requestId().equals(request) && heard.producer().equals("tracking")) {
            throw new IllegalArgumentException("never");
          }
        };
    peer.says(request, "intake", 1, "tracking=1"); // held, then released after the culprit
    peer.says(request, "tracking", 1, "");
    peer.says(neighbour, "intake", 1, "");
    peer.says(request, "feedback", 1, "");
    theEnd();

    assertThat(recorder.of(neighbour)).containsExactly("intake 1");
    assertThat(recorder.of(request)).isEmpty();
    keeps("parked", "held", "held");
  }

  @Test
  void a_held_event_that_fails_when_released_is_parked() {
    recorder.reaction =
        heard -> {
          if (heard.requestId().equals(request) && heard.producer().equals("tracking")) {
            throw new IllegalArgumentException("never");
          }
        };
    peer.says(request, "tracking", 1, "intake=1");
    peer.says(request, "intake", 1, "");
    theEnd();

    assertThat(recorder.of(request)).containsExactly("intake 1");
    keeps("parked");
  }

  @Test
  void a_fault_that_passes_is_tried_until_it_has_passed() {
    int[] tries = {0};
    recorder.reaction =
        heard -> {
          if (heard.requestId().equals(request) && tries[0]++ < 3) {
            throw new TransientDataAccessResourceException("the database is away");
          }
        };
    peer.says(request, "intake", 1, "");

    hears("intake 1");
    assertThat(tries[0]).isGreaterThanOrEqualTo(4);
    keeps();
  }

  @Test
  void what_is_said_in_turn_has_heard_its_cause() {
    recorder.reaction =
        heard -> {
          if (heard.requestId().equals(request)) {
            heard.page().say(1, new HardCaseDeclared("third"));
          }
        };
    peer.says(request, "intake", 1, "");
    hears("intake 1");
    peer.says(request, "intake", 2, "");
    hears("intake 1", "intake 2");

    theEnd();
    assertThat(
            jdbc.queryForList(
                "select heard from journal where request_id = ? order by sequence",
                String.class,
                request))
        .containsExactly("intake=1", "intake=2");
  }

  private void hears(String... events) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(recorder.of(request)).containsExactly(events));
  }

  /** Waits until everything sent so far has been through the inbox. */
  private void theEnd() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Topic.ends(Parts.bootstrapServers()).equals(positions()));
  }

  private Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new java.util.TreeMap<>();
    jdbc.query(
        "select partition, next_offset from positions where next_offset > 0",
        row -> {
          positions.put(row.getInt(1), row.getLong(2));
        });
    return positions;
  }

  /** It is recorded as heard before the transaction has ended that keeps or lets go. */
  private void keeps(String... reasons) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(kept()).containsExactlyInAnyOrder(reasons));
  }

  private List<String> kept() {
    return jdbc.queryForList("select reason from kept where request_id = ?", String.class, request);
  }
}
