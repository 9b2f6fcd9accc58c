package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class WallTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Peer peer;

  @LocalServerPort private int port;

  @BeforeAll
  static void open() {
    peer = new Peer(Parts.bootstrapServers());
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @Test
  void the_stream_tells_what_the_file_already_has_and_resumes_where_it_ended() {
    String lastId;
    try (Listening stream = listen(null)) {
      Story story = Story.at(Instant.now()).pointed().placed();
      peer.tells(story);
      await().atMost(SOON).until(() -> stream.events().size() >= 2);
      JsonNode placed = stream.events().get(1);
      assertThat(placed.path("type").asString()).isEqualTo("request.placed");
      assertThat(placed.path("summary").asString()).isEqualTo("健身器材报修 · 东风社区3号楼");
      assertThat(placed.path("place").asString()).isEqualTo(Story.GRID);
      assertThat(Client.command(port).get("/api/cases/" + story.id()).path("stage").asString())
          .isEqualTo("file");
      lastId = stream.lastId();
    }
    Story missed = Story.at(Instant.now()).pointed();
    peer.tells(missed);
    await()
        .atMost(SOON)
        .until(() -> Client.command(port).call("/api/cases/" + missed.id(), "zh").status() == 200);
    try (Listening again = listen(lastId)) {
      await()
          .atMost(SOON)
          .until(
              () ->
                  again.events().stream()
                      .anyMatch(e -> e.path("id").asString().equals(missed.id().toString())));
      assertThat(again.lines()).noneMatch(line -> line.contains("resync"));
    }
  }

  @Test
  void whoever_comes_from_another_run_is_told_to_read_the_snapshot_again() {
    try (Listening stream = listen("some-other-run-17")) {
      await().atMost(SOON).until(() -> stream.lines().contains("event:resync"));
    }
  }

  /** One in some dozens didn't, when two threads wrote what comes first. */
  @Test
  void every_one_of_many_streams_begins() {
    for (int i = 0; i < 300; i++) {
      try (Listening stream = listen(null)) {
        assertThat(stream.lines().getFirst()).startsWith(":the wall of");
      }
    }
  }

  @Test
  void the_snapshot_counts_what_stands_where() {
    long before = count("pointed");
    long rated = count("taken");
    Story story = Story.at(Instant.now()).pointed().placed().taken();
    peer.tells(story);
    await().atMost(SOON).until(() -> count("taken") == rated + 1);
    assertThat(count("pointed")).isEqualTo(before + 1);
    JsonNode wall = Client.command(port).get("/api/wall");
    assertThat(wall.path("byTier").path("community").asLong()).isPositive();
    assertThat(wall.path("byStreet").path(0).path("place").asString()).isEqualTo("990101001");
    assertThat(wall.path("byCategory").path(0).path("name").asString()).isEqualTo("健身器材报修");
    assertThat(wall.path("latest").path(0).path("id").asString()).isEqualTo(story.id().toString());
    assertThat(wall.path("today").path("pointed").asLong()).isPositive();
  }

  @Test
  void what_presses_is_told_with_its_time_and_what_is_open_with_its_place_and_units() {
    Instant now = Instant.now();
    Story urgent =
        Story.at(now)
            .pointed(Story.GRID, "0202", "urgent", now.plusSeconds(86_400), now.plusSeconds(86_400))
            .placed()
            .taken();
    Story called = Story.at(now.minusSeconds(60)).pointed().placed().taken();
    called.says(
        new WhistleBlown(
            UUID.randomUUID(), "general", "990101001", "D06", List.of("D06"), "li", null, null));
    peer.tells(urgent);
    peer.tells(called);
    await()
        .atMost(SOON)
        .until(() -> ids("urgent").contains(urgent.id().toString()) && !ids("called").isEmpty());
    JsonNode lists = Client.command(port).get("/api/wall/pressing");
    JsonNode call = lists.path("called").path(0);
    assertThat(call.path("unit").asString()).isEqualTo("D06");
    assertThat(call.path("clock").asString()).isEqualTo("check-in");
    assertThat(ids("urgent")).doesNotContain(called.id().toString()).doesNotHaveDuplicates();
    JsonNode wall = Client.command(port).get("/api/wall");
    assertThat(wall.path("byPlace").path(Story.GRID).asLong()).isPositive();
    assertThat(wall.path("byUnit").path("D06").asLong()).isPositive();
    assertThat(wall.path("days")).isNotEmpty();
    assertThat(
            Client.as(port, Role.COMMUNITY, Story.COMMUNITY, null)
                .call("/api/wall/pressing", "zh")
                .status())
        .isEqualTo(403);
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(line -> ids.add(line.path("id").asString()));
    return ids;
  }

  private List<String> ids(String list) {
    return ids(Client.command(port).get("/api/wall/pressing").path(list));
  }

  private long count(String name) {
    return Client.command(port).get("/api/wall").path("counts").path(name).asLong();
  }

  private Listening listen(@Nullable String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/wall/stream"))
            .timeout(SOON)
            .header("Authorization", "Bearer " + Client.command(port).token());
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    Listening listening =
        new Listening(
            HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines()).join().body(),
            Collections.synchronizedList(new ArrayList<>()));
    Thread.ofVirtual().start(listening::read);
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !listening.lines().isEmpty());
    return listening;
  }

  private record Listening(Stream<String> stream, List<String> lines) implements AutoCloseable {
    void read() {
      try {
        stream.forEach(lines::add);
      } catch (UncheckedIOException closed) {
        // the listener has left
      }
    }

    List<JsonNode> events() {
      synchronized (lines) {
        return lines.stream()
            .filter(line -> line.startsWith("data:{\"id\""))
            .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
            .toList();
      }
    }

    String lastId() {
      synchronized (lines) {
        return lines.stream()
            .filter(line -> line.startsWith("id:"))
            .reduce((_, last) -> last)
            .orElseThrow()
            .substring("id:".length());
      }
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
