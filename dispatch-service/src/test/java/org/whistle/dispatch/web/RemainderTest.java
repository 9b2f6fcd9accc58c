package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.dispatch.RunningDispatch;

/** 余项: a stopped lift is resolved when nobody is in danger; its repair is another request. */
class RemainderTest extends RunningDispatch {
  private static final Instant SOME_DAY =
      Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);

  @Test
  void what_is_left_is_linked_and_answered_with_its_date_in_the_same_hands() {
    var id = lift("urgent");
    assertThat(move(COMMUNITY, id, "resolve", rest(SOME_DAY)).text("state")).isEqualTo("resolved");
    assertThat(said(id)).endsWith("request.resolved", "remainder.planned");
    var left = left(id);
    neighbours.pointRest(left, id);
    await().atMost(SOON).until(() -> handlings.find(left).isPresent());
    assertThat(said(left))
        .containsExactly("request.placed", "request.taken", "request.responded", "request.linked");
    assertThat(state(left)).isEqualTo("responded");
    var link = get(COMMUNITY, "/api/requests/" + left + "/links").body().toString();
    assertThat(link).contains("follow-up", id.toString());
    var told = get(COMMUNITY, "/api/requests/" + left + "/answers").body();
    assertThat(told.at("/items/0/text").asString()).isEqualTo("更换曳引机，配件已订");
  }

  @Test
  void resolved_twice_it_is_planned_once_and_a_date_that_has_passed_resolves_nothing() {
    var id = lift("urgent");
    var late = move(COMMUNITY, id, "resolve", rest(Instant.now().minusSeconds(60)));
    assertThat(late.text("slug")).isEqualTo("plan-in-the-past");
    assertThat(state(id)).isEqualTo("taken");
    move(COMMUNITY, id, "resolve", rest(SOME_DAY));
    assertThat(move(COMMUNITY, id, "resolve", rest(SOME_DAY)).text("slug"))
        .isEqualTo("already-resolved");
    assertThat(said(id)).containsOnlyOnce("remainder.planned");
  }

  @Test
  void a_general_request_leaves_nothing() {
    var id = lift("general");
    assertThat(move(COMMUNITY, id, "resolve", rest(SOME_DAY)).text("slug"))
        .isEqualTo("nothing-is-left");
    assertThat(said(id)).doesNotContain("request.resolved");
  }

  private UUID lift(String urgency) {
    var id = neighbours.point("0503", urgency, "G");
    await().atMost(SOON).until(() -> handlings.find(id).isPresent());
    assertThat(move(COMMUNITY, id, "take", "{}").status()).isEqualTo(200);
    return id;
  }

  private UUID left(UUID id) {
    return sql.sql("SELECT id FROM remainders WHERE master = ?")
        .param(id)
        .query(UUID.class)
        .single();
  }

  private static String rest(Instant by) {
    var body =
        """
        {"answer": "被困人员已救出，电梯已停用围挡", "outcome": "done", "unproven": "no-camera",
         "rest": {"plannedBy": "%s", "note": "更换曳引机，配件已订"}}
        """;
    return body.formatted(by);
  }
}
