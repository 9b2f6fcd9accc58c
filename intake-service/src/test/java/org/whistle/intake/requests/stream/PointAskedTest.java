package org.whistle.intake.requests.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.contracts.WordsRef;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** What a meeting decided, or what is done before anybody asks, is pointed, in nobody's name. */
@RealParts
@SpringBootTest
class PointAskedTest {
  private Topic topic;
  private Others others;

  @BeforeEach
  void open() {
    topic = new Topic(Parts.bootstrapServers());
    others = new Others(Parts.bootstrapServers());
  }

  @AfterEach
  void close() {
    topic.close();
    others.close();
  }

  @Test
  void it_is_a_general_request_of_its_own_page_and_pointed_once() {
    var id = UUID.randomUUID();
    var parent = UUID.randomUUID();
    var asked =
        new PointingAsked(
            "990101001001",
            "0103",
            "proactive",
            UUID.randomUUID(),
            parent,
            "community",
            new WordsRef(UUID.randomUUID(), "0".repeat(64)));
    others.feedbackSays(id, 1, asked);
    others.feedbackSays(id, 1, asked);
    others.feedbackSays(id, 2, asked);
    var next = UUID.randomUUID();
    others.feedbackSays(next, 1, asked);

    assertThat(topic.of(next, 1)).hasSize(1);
    assertThat(topic.of(id, 1)).hasSize(1);
    var said = topic.of(id, 1).getFirst();
    assertThat(said.header("ce_type")).isEqualTo("request.pointed");
    assertThat(said.body().path("channel").asString()).isEqualTo("proactive");
    assertThat(said.body().path("urgency").asString()).isEqualTo("general");
    assertThat(said.body().path("parent").asString()).isEqualTo(parent.toString());
    assertThat(said.body().path("place").asString()).startsWith("990101");
    assertThat(said.body().path("anonymous").asBoolean()).isTrue();
  }
}
