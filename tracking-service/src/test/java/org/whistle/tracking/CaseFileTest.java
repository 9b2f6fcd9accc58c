package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.contracts.MendingEvent.EventDiscarded;
import org.whistle.contracts.MendingEvent.EventMended;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CaseFileTest {
  private static Peer peer;

  @LocalServerPort private int port;
  @Autowired private SettableWatermarks watermarks;

  @BeforeAll
  static void open() {
    peer = new Peer(Parts.bootstrapServers());
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @Test
  void a_file_shows_where_a_request_stands_and_what_happened() {
    Story story = Story.at(Instant.now()).pointed().placed().taken().contacted();
    peer.tells(story);
    Client command = Client.command(port);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(command.get("/api/cases/" + story.id()).path("stage").asString())
                    .isEqualTo("investigate"));
    JsonNode file = command.get("/api/cases/" + story.id());
    assertThat(file.path("number").asString()).isEqualTo(story.number());
    assertThat(file.path("summary").asString()).isEqualTo("健身器材报修 · 东风社区3号楼");
    assertThat(file.path("order").asString()).isEqualTo("taken");
    assertThat(file.path("tier").asString()).isEqualTo("community");
    assertThat(file.path("holder").asString()).isEqualTo("wang");
    assertThat(events(file))
        .startsWith("request.pointed", "request.placed", "request.taken", "contact.made");
    assertThat(states(command.get("/api/cases/" + story.id() + "/clocks")))
        .containsExactlyInAnyOrder("take kept", "first-contact kept", "respond running");
  }

  @Test
  void what_two_people_did_about_an_event_is_a_line_that_staff_understand() {
    Story story = Story.at(Instant.now()).pointed().placed();
    story.says(new EventMended("intake", 1, "request.pointed", true, "command", "admin"));
    story.says(new EventDiscarded("intake", 2, "amendment.asked", "admin", "command"));
    peer.tells(story);
    Client command = Client.command(port);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(events(command.get("/api/cases/" + story.id())))
                    .contains("event.discarded"));

    assertThat(command.get("/api/cases/" + story.id()).path("timeline").valueStream())
        .map(line -> line.path("text").asString())
        .contains(
            "派单服务未能处理消息“点单”，经command提议、admin批准，已按更正后的内容补处理。",
            "派单服务未能处理消息“居民补充”，经admin提议、command批准，已作废，不再处理。");
  }

  private static List<String> events(JsonNode file) {
    return file.path("timeline").valueStream().map(l -> l.path("event").asString()).toList();
  }

  private static List<String> states(JsonNode clocks) {
    return clocks
        .path("items")
        .valueStream()
        .map(c -> c.path("clock").asString() + " " + c.path("state").asString())
        .toList();
  }
}
