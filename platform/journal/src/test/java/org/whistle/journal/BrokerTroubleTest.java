package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.machine.Broker;
import org.whistle.machine.BrokerKit;
import org.whistle.machine.Topics;
import org.whistle.testing.Parts;

/** A broker of its own that goes away, comes back, or comes back with less. */
class BrokerTroubleTest {
  @TempDir Path folder;
  private Broker broker;
  private Instance service;
  private final UUID request = Ids.next();

  @BeforeEach
  void start() {
    Path kit = Path.of(System.getProperty("whistle.root"), "platform/broker/target/lib");
    broker = Broker.start(BrokerKit.in(kit), folder);
    Topics.create(broker.bootstrapServers());
    service = Instance.start(Parts.newDatabase(), broker.bootstrapServers());
  }

  @AfterEach
  void stop() {
    service.close();
    broker.close();
  }

  @Test
  void what_is_said_while_the_broker_is_away_arrives_later() {
    away(Duration.ofSeconds(4));
  }

  @Test
  @Tag("long")
  void what_is_said_while_the_broker_is_away_for_a_minute_arrives_later() {
    away(Duration.ofMinutes(1));
  }

  private void away(Duration time) {
    service.say(request);
    arrives(1L);
    broker.kill();
    service.say(request);
    await().pollDelay(time).timeout(time.plusSeconds(5)).until(() -> true);
    service.say(request);
    broker.restart();

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(sequences()).contains(1L, 2L, 3L));
    hearsAfterwards();
  }

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
    service.get(RelayLoop.class).stop();
    broker.kill();
    cut(folder, partition);
    broker.restart();

    assertThat(sequences()).as("the tail is really gone").doesNotContain(3L);
    service.get(RelayLoop.class).start();
    service.say(request);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(sequences()).contains(1L, 2L, 3L, 4L));
    hearsAfterwards();
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

  private void hearsAfterwards() {
    UUID later = Ids.next();
    try (Peer peer = new Peer(broker.bootstrapServers())) {
      peer.says(later, "intake", 1, "");
      hears(later, "intake 1");
    }
  }

  private void hears(UUID what, String event) {
    TestService.Recorder recorder = service.get(TestService.Recorder.class);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(recorder.of(what)).containsExactly(event));
  }

  private void arrives(Long... expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(sequences()).containsExactly(expected));
  }

  private List<Long> sequences() {
    return Topic.sequences(broker.bootstrapServers(), request);
  }

  private long count(String query) {
    Long count = service.get(JdbcTemplate.class).queryForObject(query, Long.class);
    return count == null ? 0 : count;
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
