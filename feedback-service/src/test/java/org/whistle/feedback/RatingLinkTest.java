package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Caller;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** A one-time link rates one cycle of one request, once. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.visits.patience=300ms")
class RatingLinkTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Map<String, Object> CONTENT = Map.of("solved", "yes", "level", 5);

  @Autowired RatingLinks links;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void it_rates_once_and_the_token_is_kept_nowhere() {
    var asked = asked();
    var token = links.issue(asked.requestId(), 1);
    assertThat(token).hasSize(22);
    assertThat(stored()).doesNotContain(token);

    assertThat(look(token).text("number")).isEqualTo("SQ-990101-20261120-00037");
    assertThat(look(token).body().path("used").asBoolean()).isFalse();
    var key = UUID.randomUUID();
    var rated = anybody().post("/api/rating-links/rate", body(token), key);
    assertThat(rated.text("outcome")).as(rated.body().toString()).isEqualTo("solved");
    assertThat(anybody().post("/api/rating-links/rate", body(token), key)).isEqualTo(rated);
    assertThat(rate(token).text("slug")).isEqualTo("link-used");
    assertThat(look(token).body().path("used").asBoolean()).isTrue();
    assertThat(new Said(jdbc, asked.requestId()).bodies()).contains("\"by\":\"resident\"");
  }

  @Test
  void a_foreign_an_old_and_an_earlier_cycle_s_link_open_nothing() {
    assertThat(rate("AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
    var asked = asked();
    var old = links.issue(asked.requestId(), 1);
    jdbc.sql(
            "update rating_links set until = whistle_now() - interval '1 s' where request_id = :id")
        .param("id", asked.requestId())
        .update();
    assertThat(rate(old).status()).isEqualTo(410);
    assertThat(rate(links.issue(asked.requestId(), 2)).text("slug")).isEqualTo("link-expired");
  }

  @Test
  void what_cannot_be_rated_yet_uses_no_link_up() {
    var early = new Others(Parts.bootstrapServers()).point("help").take("community");
    var matters = "select count(*) from matters where request_id = :id";
    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc.sql(matters).param("id", early.requestId()).query(Integer.class).single() > 0);
    var token = links.issue(early.requestId(), 1);
    assertThat(rate(token).text("slug")).isEqualTo("not-resolved-yet");
    assertThat(look(token).body().path("used").asBoolean()).isFalse();
  }

  private Others asked() {
    var others = new Others(Parts.bootstrapServers()).point("help").take("community");
    others.resolve("community", null);
    var said = new Said(jdbc, others.requestId());
    await().atMost(SOON).until(() -> said.types().contains("visit.due"));
    return others;
  }

  private Http anybody() {
    return new Http(port, Caller.anonymous());
  }

  private Http.Answer look(String token) {
    return anybody().post("/api/rating-links/look", Map.of("link", token));
  }

  private Http.Answer rate(String token) {
    return anybody().post("/api/rating-links/rate", body(token));
  }

  private static Map<String, Object> body(String token) {
    return Map.of("link", token, "rating", CONTENT);
  }

  private String stored() {
    return String.join(
        " ", jdbc.sql("select r::text from rating_links r").query(String.class).list());
  }
}
