package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.machine.Topics;

/** A broker that comes back with less than it acknowledged. */
class LostLogTest extends OwnBroker {

  @Test
  void what_a_cut_off_tail_has_lost_is_sent_again() throws IOException {
    service.say(request);
    arrives(1L);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("select count(*) from relay_topic") == 1);
    service.say(request);
    service.say(request);
    arrives(1L, 2L, 3L);
    long partition = count("select max(partition) from relay_log");
    service.loop("relayLoop").stop();
    broker.kill();
    cut(folder, partition);
    broker.restart();

    assertThat(sequences()).as("the tail is really gone").doesNotContain(3L);
    service.loop("relayLoop").start();
    service.say(request);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(sequences()).contains(1L, 2L, 3L, 4L));
    hearsAfterwards();
  }

  @Test
  void thousands_of_proofs_are_looked_at_in_one_go() {
    service.say(request);
    arrives(1L);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("select count(*) from relay_topic") == 1);
    service.get(Keeper.class).stop();
    service
        .get(JdbcTemplate.class)
        .update(
            """
            insert into relay_log (partition, log_offset, event_id)
            select partition, log_offset, event_id from relay_log, generate_series(1, 20000)
            """);
    broker.kill();
    broker.restart();

    arrives(1L);

    Instant since = Instant.now();
    service.get(TailCheck.class).run();
    assertThat(Duration.between(since, Instant.now()))
        .as("one by one it takes a minute and more")
        .isLessThan(Duration.ofSeconds(20));
    assertThat(count("select count(*) from outbox")).as("nothing is lost").isZero();
  }

  @Test
  void another_topic_gets_everything_again_and_is_read_from_its_start() throws Exception {
    service.say(request);
    arrives(1L);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("select count(*) from relay_topic") == 1);
    UUID heard = Ids.next();
    try (Peer peer = new Peer(broker.bootstrapServers())) {
      peer.says(heard, "intake", 1, "");
      hears(heard, "intake 1");
    }
    Topics.renew(broker.bootstrapServers());

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(sequences()).contains(1L));
    hearsAfterwards();
  }

  @Test
  void nobody_vouches_for_another_topic_before_everything_is_sent_again() throws Exception {
    service.say(request);
    arrives(1L);
    String former = awaitWatermark("");
    // the chores end, the lease goes on: a moment between them, held still
    service.get(Keeper.class).stop();
    Topics.renew(broker.bootstrapServers());
    Instant end = Instant.now().plusSeconds(3);
    while (Instant.now().isBefore(end)) {
      service.get(Lease.class).renew();
      Thread.sleep(100); // slow on purpose
    }
    assertThat(Topic.watermarks(broker.bootstrapServers())).isEmpty();

    service.get(TailCheck.class).run();
    awaitWatermark(former);
    assertThat(Topic.watermarks(broker.bootstrapServers()).getFirst().ends())
        .as("what was said before is below the ends")
        .containsValue(1L);
  }

  /** Of another topic than this one, which may be none. */
  private String awaitWatermark(String former) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              service.get(Lease.class).renew();
              return Topic.watermarks(broker.bootstrapServers()).stream()
                  .map(Watermark::topicId)
                  .filter(id -> !id.equals(former))
                  .findFirst()
                  .orElse("");
            },
            id -> !id.isEmpty());
  }

  /** As a machine that lost its power before it wrote: half of the segment is missing. */
  private static void cut(Path folder, long partition) throws IOException {
    String name = Peer.TOPIC + "-" + partition;
    Path segment;
    try (Stream<Path> files = Files.walk(folder)) {
      segment =
          files
              .filter(file -> file.getParent().endsWith(name) && file.toString().endsWith(".log"))
              .findFirst()
              .orElseThrow();
    }
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
  }
}
