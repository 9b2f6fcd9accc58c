package org.whistle.intake.requests.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent.WishSaid;
import org.whistle.contracts.WordsRef;
import org.whistle.intake.Door;
import org.whistle.intake.requests.Requests;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

/** What somebody wishes for when asked is pointed as a request of its own. */
@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WishTest {
  @LocalServerPort int port;
  @Autowired Requests requests;

  private Topic topic;
  private Others others;
  private JsonNode pointed;

  @BeforeEach
  void point() {
    topic = new Topic(Parts.bootstrapServers());
    others = new Others(Parts.bootstrapServers());
    var body =
        Map.of(
            "description", "小区没有充电桩",
            "category", "0201",
            "reporter", Map.of("name", "马晓东", "phone", "19900000124"));
    pointed = Door.asAnybody(port).post("/api/requests", body).getBody();
  }

  @AfterEach
  void close() {
    topic.close();
    others.close();
  }

  @Test
  void it_is_a_general_request_linked_to_the_first_and_pointed_once() {
    var wished = UUID.randomUUID();
    others.feedbackSays(first(), 1, 1, wish(wished, false));
    others.feedbackSays(first(), 1, 1, wish(wished, false));
    others.feedbackSays(first(), 2, 1, wish(wished, false));

    var said = topic.of(wished, 1).getFirst().body();
    assertThat(said.path("parent").asString()).isEqualTo(first().toString());
    assertThat(said.path("urgency").asString()).isEqualTo("general");
    assertThat(said.path("kind").asString()).isEqualTo("help");
    assertThat(said.path("channel").asString()).isEqualTo("phone");
    assertThat(said.path("anonymous").asBoolean()).isFalse();
    assertThat(topic.of(first(), 2))
        .extracting(one -> one.header("ce_type"))
        .containsExactly("request.pointed", "wish.pointed");
    var number = said.path("number").asString();
    assertThat(requests.exchange(number, pointed.path("queryCode").asString())).contains(wished);
  }

  @Test
  void a_neighbours_wish_names_nobody() {
    var wished = UUID.randomUUID();
    others.feedbackSays(first(), 1, 1, wish(wished, true));

    assertThat(topic.of(wished, 1).getFirst().body().path("anonymous").asBoolean()).isTrue();
    var words = Door.as(port, Caller.residentOf(wished)).get("/api/requests/" + wished + "/words");
    assertThat(words.getBody().path("description").asString()).contains("充电桩");
    assertThat(words.getBody().toString()).doesNotContain("0124", "马");
  }

  private UUID first() {
    return UUID.fromString(pointed.path("id").asString());
  }

  private static WishSaid wish(UUID id, boolean neighbour) {
    var words = new WordsRef(UUID.randomUUID(), "0".repeat(64));
    return new WishSaid(id, "phone", neighbour, "visitor", words);
  }
}
