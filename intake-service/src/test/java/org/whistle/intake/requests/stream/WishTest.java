package org.whistle.intake.requests.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.access.Caller;
import org.whistle.contracts.FeedbackEvent.WishSaid;
import org.whistle.intake.Door;

/** What somebody wishes for when asked is pointed as a request of its own. */
class WishTest extends Continued {

  WishTest() {
    super(
        Map.of(
            "description",
            "小区没有充电桩",
            "category",
            "0201",
            "kind",
            "complaint",
            "reporter",
            Map.of("name", "马晓东", "phone", "19900000124")));
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
    assertThat(requests.exchange(number, code())).contains(wished);
  }

  @Test
  void a_neighbours_wish_names_nobody() {
    var wished = UUID.randomUUID();
    others.feedbackSays(first(), 1, 1, wish(wished, true));

    assertThat(topic.of(wished, 1).getFirst().body().path("anonymous").asBoolean()).isTrue();
    var words = Door.as(port, Caller.residentOf(wished)).get("/api/requests/" + wished + "/words");
    assertThat(words.getBody().path("description").asString()).contains("充电桩");
    assertThat(words.getBody().toString().replace(wished.toString(), ""))
        .doesNotContain("0124", "马");
  }

  @Test
  void what_is_not_solved_after_all_is_the_same_complaint_once_more_and_as_pressing() {
    var again = UUID.randomUUID();
    others.feedbackSays(
        first(), 1, 1, new WishSaid(again, "online", false, "resident", WORDS, "again"));

    var said = topic.of(again, 1).getFirst().body();
    assertThat(said.path("parent").asString()).isEqualTo(first().toString());
    assertThat(said.path("kind").asString()).isEqualTo("complaint");
    assertThat(said.path("category").asString()).isEqualTo(pointed.path("category").asString());
    assertThat(said.path("urgency").asString()).isEqualTo(pointed.path("urgency").asString());
    assertThat(said.path("channel").asString()).isEqualTo("app");
    var told = topic.of(first(), 2).getLast().body();
    assertThat(told.path("kind").asString()).isEqualTo("again");
    assertThat(requests.exchange(told.path("number").asString(), code())).contains(again);
  }

  private static WishSaid wish(UUID id, boolean neighbour) {
    return new WishSaid(id, "phone", neighbour, "visitor", WORDS, null);
  }
}
