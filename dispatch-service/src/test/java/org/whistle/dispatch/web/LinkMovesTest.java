package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.dispatch.RunningDispatch;

class LinkMovesTest extends RunningDispatch {
  private static final String ANSWER =
      "{\"answer\":\"规划已改，噪声屏障年内装好\",\"outcome\":\"planned\",\"linked\":true}";

  @Test
  void neighbours_are_one_piece_of_work_and_each_is_answered() {
    var master = placed("0502", "general", "C");
    var members = Stream.generate(() -> placed("0502", "general", "C")).limit(3).toList();
    assertThat(numbers(get(COMMUNITY, "/api/requests/" + master + "/similar"), "id"))
        .containsAll(members.stream().map(UUID::toString).toList());
    move(COMMUNITY, master, "take", "{}");
    members.forEach(
        it -> assertThat(link(it, master, "collective").text("state")).isEqualTo("taken"));
    assertThat(link(members.getFirst(), master, "collective").text("slug"))
        .as("again, with words of its own that would be dropped")
        .isEqualTo("already-linked");
    assertThat(link(master, members.getFirst(), "duplicate").text("slug"))
        .isEqualTo("linked-in-a-chain");
    assertThat(numbers(get(COMMUNITY, "/api/requests/" + master + "/links"), "role"))
        .containsExactly("member", "member", "member");
    assertThat(numbers(get(COMMUNITY, "/api/requests/" + members.getFirst() + "/links"), "role"))
        .containsExactly("master");
    var apart = members.getLast();
    assertThat(move(COMMUNITY, apart, "unlink", "{\"reason\":\"on-its-own\"}").status())
        .isEqualTo(200);

    assertThat(move(COMMUNITY, master, "resolve", ANSWER).text("state")).isEqualTo("resolved");
    for (var each : members.subList(0, 2)) {
      assertThat(said(each))
          .containsExactly("request.placed", "request.taken", "request.linked", "request.resolved");
      var answers = get(COMMUNITY, "/api/requests/" + each + "/answers").body().path("items");
      assertThat(answers.findValuesAsString("text")).containsExactly("规划已改，噪声屏障年内装好");
    }
    assertThat(state(apart)).isEqualTo("taken");
  }

  @Test
  void who_says_me_too_waits_linked_and_is_answered_with_it() {
    var master = placed("0502", "general", "C");
    var joined = placedToo(master);
    assertThat(said(joined)).containsExactly("request.placed", "request.linked");
    var further = placedToo(joined);
    assertThat(numbers(get(COMMUNITY, "/api/requests/" + master + "/links"), "id"))
        .containsExactlyInAnyOrder(joined.toString(), further.toString());
    move(COMMUNITY, master, "take", "{}");
    move(COMMUNITY, master, "resolve", ANSWER);
    assertThat(said(joined))
        .containsExactly("request.placed", "request.linked", "request.taken", "request.resolved");
    assertThat(state(further)).isEqualTo("resolved");

    assertThat(said(placedToo(master)))
        .as("what is over is joined no more")
        .containsExactly("request.placed");
    assertThat(said(placedToo(UUID.randomUUID()))).containsExactly("request.placed");
  }

  private UUID placedToo(UUID sameAs) {
    var id = neighbours.pointToo("0502", sameAs);
    await().atMost(SOON).until(() -> handlings.find(id).isPresent());
    return id;
  }

  @Test
  void a_link_that_cannot_be_is_refused() {
    var one = placed();
    var other = placed();
    assertThat(link(one, one, "duplicate").text("slug")).isEqualTo("linked-to-itself");
    assertThat(link(one, UUID.randomUUID(), "duplicate").status()).isEqualTo(404);
    assertThat(link(one, other, "merged").status()).isEqualTo(400);
    assertThat(move(COMMUNITY, one, "unlink", "{\"reason\":\"other\"}").text("slug"))
        .isEqualTo("not-linked");
    move(GRID_WORKER, other, "on-the-spot", ANSWER);
    assertThat(link(one, other, "duplicate").text("slug")).isEqualTo("master-has-ended");
    assertThat(link(one, other, "follow-up").status()).isEqualTo(200);
  }

  private Reply link(UUID request, UUID to, String kind) {
    return move(COMMUNITY, request, "links", "{\"to\":\"%s\",\"kind\":\"%s\"}".formatted(to, kind));
  }

  private static List<String> numbers(Reply page, String field) {
    return page.body().path("items").findValuesAsString(field);
  }
}
