package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

/** How fast a view is rebuilt, and what people notice of it. Prints what it measures. */
@Tag("long")
@ServiceTest
class RebuildSpeedTest {
  private static final int STORIES = 10_000;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void people_read_on_while_a_view_is_rebuilt() {
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      for (int i = 0; i < STORIES; i++) {
        peer.tells(story());
      }
    }
    await()
        .atMost(Duration.ofMinutes(10))
        .until(
            () ->
                jdbc.queryForObject(
                            "select count(*) from cases where state = 'resolved'", Long.class)
                        == STORIES
                    && jdbc.queryForList("select 1 from outbox limit 1").isEmpty());
    Instant end = Instant.now().plusSeconds(10);
    long quiet = p95(() -> Instant.now().isBefore(end));
    Views views = new Views(port);
    views.ask("rebuild");
    long busy = p95(() -> views.last("rebuild").path("endedAt").asString("").isEmpty());
    JsonNode done = views.ended("rebuild");
    Duration took =
        Duration.between(
            Instant.parse(done.path("startedAt").asString()),
            Instant.parse(done.path("endedAt").asString()));
    System.out.printf(
        "%d files, %d events in %.1f s: %.0f files/s; p95 of reads %.1f ms before, %.1f ms during%n",
        STORIES,
        done.path("heard").asLong(),
        took.toMillis() / 1e3,
        STORIES * 1e3 / took.toMillis(),
        quiet / 1e6,
        busy / 1e6);
    assertThat(Duration.ofNanos(busy)).isLessThan(Duration.ofMillis(500));
  }

  /** Of searches and the wall, in nanoseconds; every one must answer. */
  private long p95(BooleanSupplier goOn) {
    Client command = Client.command(port);
    List<Long> took = new ArrayList<>();
    while (goOn.getAsBoolean()) {
      for (String path : List.of("/api/cases", "/api/wall", "/api/cases?state=resolved")) {
        long start = System.nanoTime();
        assertThat(command.call(path, "zh").status()).isEqualTo(200);
        took.add(System.nanoTime() - start);
      }
    }
    return took.stream().sorted().skip(took.size() * 95L / 100).findFirst().orElseThrow();
  }

  private static Story story() {
    Instant day = Instant.now().plusSeconds(86400);
    Story story = Story.at(Instant.now()).pointed("general", day, null).placed();
    return story.after(1).taken().after(1).contacted().after(1).responded(null).after(1).resolved();
  }
}
