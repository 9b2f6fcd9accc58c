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
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.json.JsonMapper;

/** What two people decided about an event is part of the past. */
@ServiceTest
class RebuildAfterMendingTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void what_was_parked_mended_or_discarded_is_so_in_the_rebuilt_view() {
    Story parked = story();
    Story discarded = story();
    Story mended = story();
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      for (Story story : List.of(parked, discarded, mended)) {
        peer.tells(story.told().subList(0, 3));
        peer.tellsGarbled(story.told().get(3));
        peer.tells(story.told().subList(4, 5));
      }
    }
    await().atMost(SOON).until(() -> count("kept where reason = 'parked'") == 3);
    settle(discarded, Map.of("action", "discard", "reason", "test"));
    settle(
        mended,
        Map.of(
            "action",
            "mend",
            "reason",
            "test",
            "body",
            Peer.json(mended.told().get(3).fact().event())));
    await().atMost(SOON).until(() -> count("cases where state = 'resolved'") == 2);
    assertThat(new Views(port).differences()).isEmpty();

    new Views(port).rebuild();

    assertThat(new Views(port).differences()).isEmpty();
    assertThat(count("cases where state = 'resolved'")).isEqualTo(2);
    assertThat(count("timeline where type = 'contact.made'")).isEqualTo(1);
    assertThat(count("timeline where type in ('event.mended', 'event.discarded')")).isEqualTo(2);
    assertThat(count("kept where reason = 'parked'")).isEqualTo(1);
  }

  private void settle(Story story, Map<String, String> wish) {
    Long kept =
        jdbc.queryForObject(
            "select id from kept where reason = 'parked' and request_id = ?",
            Long.class,
            story.id());
    String path = "/api/operations/tracking/kept/" + kept;
    Client.Answer proposed =
        new Views(port)
            .admin()
            .post(path + "/proposals", JsonMapper.shared().writeValueAsString(wish));
    assertThat(proposed.status()).as(String.valueOf(proposed.body())).isEqualTo(201);
    UUID proposal = UUID.fromString(proposed.body().path("id").asString());
    assertThat(
            Client.command(port)
                .post(path + "/approval", "{\"proposal\":\"%s\"}".formatted(proposal))
                .status())
        .isEqualTo(200);
  }

  private static Story story() {
    Instant day = Instant.now().plusSeconds(86400);
    Story story = Story.at(Instant.now()).pointed("general", day, null).placed();
    return story.after(1).taken().after(1).contacted().after(1).resolved();
  }

  private long count(String from) {
    Long count = jdbc.queryForObject("select count(*) from " + from, Long.class);
    return count == null ? 0 : count;
  }
}
