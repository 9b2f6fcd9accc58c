package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.testing.Parts;

/** More is said at once than its hearer takes in; the hearer here is a group that nobody is in. */
class FloodTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int AHEAD = 5;
  private Instance service;

  @BeforeEach
  void start() {
    Parts.renewTopics();
    service =
        Instance.start(
            Parts.newDatabase(),
            Parts.bootstrapServers(),
            "--whistle.journal.hearer=slow",
            "--whistle.journal.ahead=" + AHEAD);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_flood_stays_a_little_ahead_of_its_hearer() throws Exception {
    requests(12).forEach(request -> say(request, Turn.LAST));
    await().atMost(SOON).until(() -> sent() == AHEAD);
    say(Ids.next(), Turn.AT_ONCE);
    await().atMost(SOON).until(() -> sent() == AHEAD + 1);
    assertThat(queued()).isEqualTo(12 - AHEAD);

    hear();
    await().atMost(SOON).until(() -> sent() == 2 * AHEAD + 1);
    hear();
    await().atMost(SOON).until(() -> queued() == 0);
    assertThat(sent()).isEqualTo(13);
  }

  @Test
  void what_is_first_in_a_flood_leaves_before_what_was_said_earlier() throws Exception {
    requests(AHEAD).forEach(request -> say(request, Turn.LAST));
    await().atMost(SOON).until(() -> sent() == AHEAD);
    say(Ids.next(), Turn.LAST);
    UUID urgent = Ids.next();
    requests(AHEAD - 1).forEach(request -> say(request, Turn.FIRST));
    say(urgent, Turn.FIRST);
    hear();
    await().atMost(SOON).until(() -> sent() == 2 * AHEAD);
    assertThat(sequences(urgent)).containsExactly(1L);
    assertThat(queued()).isEqualTo(1);
  }

  @Test
  void what_leaves_at_once_takes_along_what_its_request_said_before() {
    requests(AHEAD).forEach(request -> say(request, Turn.LAST));
    await().atMost(SOON).until(() -> sent() == AHEAD);
    UUID request = Ids.next();
    say(request, Turn.LAST);
    say(request, Turn.FIRST);
    say(request, Turn.AT_ONCE);
    await().atMost(SOON).until(() -> sent() == AHEAD + 3);
    assertThat(sequences(request)).containsExactly(1L, 2L, 3L);
    assertThat(queued()).isZero();
  }

  @Test
  void the_end_of_a_flood_waits_until_all_of_it_is_written() {
    var gate = service.get(Floodgate.class);
    gate.shut();
    say(Ids.next(), Turn.LAST);
    say(Ids.next(), Turn.FIRST);
    say(Ids.next(), Turn.AT_ONCE);
    await().atMost(SOON).until(() -> sent() == 2);
    say(Ids.next(), Turn.AT_ONCE);
    await().atMost(SOON).until(() -> sent() == 3);
    assertThat(queued()).isEqualTo(1);
    gate.open();
    await().atMost(SOON).until(() -> sent() == 4);
  }

  @Test
  void what_was_written_earlier_and_committed_later_leaves_as_well() {
    UUID early = Ids.next();
    say(early, Turn.AT_ONCE);
    await().atMost(SOON).until(() -> sent() == 1);
    service
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              service
                  .get(JdbcTemplate.class)
                  .update(
                      "insert into outbox (request_id, sequence, turn) values (?, 1, 2)", early);
              CompletableFuture.runAsync(() -> say(Ids.next(), Turn.LAST)).join();
              await().atMost(SOON).until(() -> sent() == 2);
            });
    await().atMost(SOON).until(() -> sent() == 3);
  }

  @Test
  void while_a_flood_waits_what_was_said_before_it_is_vouched_for() throws Exception {
    Instant start = Instant.now();
    requests(AHEAD + 1).forEach(request -> say(request, Turn.LAST));
    await().atMost(SOON).until(() -> sent() == AHEAD);
    Instant later = start.plusSeconds(1);
    await().until(() -> Instant.now().isAfter(later));
    requests(AHEAD + 1).forEach(request -> say(request, Turn.LAST));
    hear();
    await().atMost(SOON).until(() -> sent() == 2 * AHEAD);
    var watermarks = service.get(Watermarks.class);
    await()
        .atMost(SOON)
        .until(() -> watermarks.vouchedUntil("dispatch").filter(later::isBefore).isPresent());
    assertThat(watermarks.vouchedUntil("dispatch"))
        .get()
        .matches(until -> !until.isAfter(oldest()));
    assertThat(queued()).isEqualTo(2);
  }

  private Instant oldest() {
    return service
        .get(JdbcTemplate.class)
        .queryForObject(
            "select min(j.occurred_at) from outbox o join journal j using (request_id, sequence)",
            OffsetDateTime.class)
        .toInstant();
  }

  private static List<UUID> requests(int count) {
    return IntStream.range(0, count).mapToObj(_ -> Ids.next()).toList();
  }

  private void say(UUID request, Turn turn) {
    service
        .get(Journal.class)
        .write(
            request,
            page -> {
              page.say(1, new WithdrawalAsked(Ids.next(), 1, null), turn);
              return page;
            });
  }

  /** The hearer commits all that was sent so far. */
  private void hear() throws Exception {
    Map<TopicPartition, OffsetAndMetadata> ends =
        Topic.ends(Parts.bootstrapServers()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    end -> new TopicPartition(Peer.TOPIC, end.getKey()),
                    end -> new OffsetAndMetadata(end.getValue())));
    service.get(Admin.class).alterConsumerGroupOffsets("slow", ends).all().get();
  }

  private static long sent() {
    return Topic.ends(Parts.bootstrapServers()).values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Long> sequences(UUID request) {
    return Topic.sequences(Parts.bootstrapServers(), request);
  }

  private int queued() {
    return service.get(JdbcTemplate.class).queryForList("select 1 from outbox").size();
  }
}
