package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.machine.Broker;
import org.whistle.machine.BrokerKit;
import org.whistle.machine.Topics;
import org.whistle.testing.Parts;

/** A service on a broker of its own, for tests that do to it what others must not feel. */
abstract class OwnBroker {
  @TempDir Path folder;
  Broker broker;
  Instance service;
  final UUID request = Ids.next();

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

  void hearsAfterwards() {
    UUID later = Ids.next();
    try (Peer peer = new Peer(broker.bootstrapServers())) {
      peer.says(later, "intake", 1, "");
      hears(later, "intake 1");
    }
  }

  void hears(UUID what, String event) {
    TestService.Recorder recorder = service.get(TestService.Recorder.class);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(recorder.of(what)).containsExactly(event));
  }

  void arrives(Long... expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(sequences()).containsExactly(expected));
  }

  List<Long> sequences() {
    return Topic.sequences(broker.bootstrapServers(), request);
  }

  long count(String query) {
    Long count = service.get(JdbcTemplate.class).queryForObject(query, Long.class);
    return count == null ? 0 : count;
  }
}
