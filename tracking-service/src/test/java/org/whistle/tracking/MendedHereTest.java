package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.access.Role;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

/** What tracking itself could not apply stands in its own case file. */
@ServiceTest
class MendedHereTest {
  private static final String KEPT = "/api/operations/tracking/kept/";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void a_corrected_event_and_who_corrected_it_stand_in_the_file() {
    Story story = Story.at(Instant.now()).pointed().placed().taken();
    List<Story.Told> told = story.told();
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      peer.tells(told.subList(0, 1));
      peer.tellsGarbled(told.get(1));
      peer.tells(told.subList(2, 3));
    }
    long parked = parked(story.id());
    String body = Peer.json(told.get(1).fact().event());
    settle(parked, Map.of("action", "mend", "reason", "cut off", "body", body));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> file(story).path("order").asString().equals("taken"));
    assertThat(texts(file(story))).contains("督办服务未能处理消息“上桌待接”，经admin提议、command批准，已按更正后的内容补处理。");
  }

  @Test
  void a_request_whose_beginning_was_discarded_has_no_file_and_no_trouble() {
    Story story = Story.at(Instant.now()).pointed();
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      peer.tellsGarbled(story.told().getFirst());
    }
    settle(parked(story.id()), Map.of("action", "discard", "reason", "never was"));

    assertThat(Client.command(port).call("/api/cases/" + story.id(), "zh").status())
        .isNotEqualTo(200);
    assertThat(
            jdbc.queryForList(
                "select type from journal where request_id = ?", String.class, story.id()))
        .containsExactly("event.discarded");
  }

  private JsonNode file(Story story) {
    return Client.command(port).get("/api/cases/" + story.id());
  }

  private void settle(long parked, Map<String, String> wish) {
    Client admin = Client.as(port, Role.ADMIN, "990101", null);
    JsonNode proposed = admin.post(KEPT + parked + "/proposals", Peer.json(wish)).body();
    Client.Answer done =
        Client.command(port)
            .post(
                KEPT + parked + "/approval",
                Peer.json(Map.of("proposal", proposed.path("id").asString())));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
  }

  private long parked(UUID request) {
    String sql = "select id from kept where reason = 'parked' and request_id = ?";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !jdbc.queryForList(sql, Long.class, request).isEmpty());
    return jdbc.queryForList(sql, Long.class, request).getFirst();
  }

  private static List<String> texts(JsonNode file) {
    return file.path("timeline").valueStream().map(line -> line.path("text").asString()).toList();
  }
}
