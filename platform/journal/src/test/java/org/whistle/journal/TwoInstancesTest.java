package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.testing.Database;
import org.whistle.testing.Parts;

/** Two instances of one service on one database, and then one. */
class TwoInstancesTest {
  private final List<UUID> requests = Stream.generate(Ids::next).limit(60).toList();

  @Test
  void each_event_is_heard_once_by_one_of_them_also_when_one_leaves() {
    Parts.renewTopics();
    Database database = Parts.newDatabase();
    Instance first = Instance.start(database, Parts.bootstrapServers());
    try (Instance second = Instance.start(database, Parts.bootstrapServers());
        Peer peer = new Peer(Parts.bootstrapServers())) {
      requests.forEach(request -> peer.says(request, "intake", 1, ""));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(heardByEither(first, second)).hasSize(60));
      requests.forEach(request -> peer.says(request, "intake", 2, ""));
      first.say(requests.getFirst());
      first.close();
      second.say(requests.getFirst());

      await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(
              () -> assertThat(heardByEither(first, second)).hasSize(120).doesNotHaveDuplicates());
      JdbcTemplate jdbc = second.get(JdbcTemplate.class);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> jdbc.queryForList("select 1 from outbox").isEmpty());
    }
    assertThat(Topic.sequences(Parts.bootstrapServers(), requests.getFirst())).contains(1L, 2L);
  }

  @Test
  void what_one_leaves_in_good_order_the_other_takes_up_before_its_session_would_end() {
    Parts.renewTopics();
    Database database = Parts.newDatabase();
    Instance first = Instance.start(database, Parts.bootstrapServers());
    try (Instance second = Instance.start(database, Parts.bootstrapServers());
        Peer peer = new Peer(Parts.bootstrapServers())) {
      await("both have partitions")
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                peer.says(Ids.next(), "intake", 1, "");
                return !heard(first).isEmpty() && !heard(second).isEmpty();
              });
      first.close();
      requests.forEach(request -> peer.says(request, "intake", 1, ""));
      second.say(requests.getFirst());

      await("its partitions")
          .atMost(Duration.ofSeconds(2))
          .until(
              () -> requests.stream().allMatch(request -> heard(second).contains(request + " 1")));
      JdbcTemplate jdbc = second.get(JdbcTemplate.class);
      await("its lease")
          .atMost(Duration.ofSeconds(1))
          .until(() -> jdbc.queryForList("select 1 from outbox").isEmpty());
    } finally {
      first.close();
    }
  }

  private List<String> heardByEither(Instance first, Instance second) {
    return Stream.concat(heard(first).stream(), heard(second).stream()).toList();
  }

  private List<String> heard(Instance instance) {
    return instance.recorder().heard().stream()
        .map(event -> event.requestId() + " " + event.sequence())
        .toList();
  }
}
