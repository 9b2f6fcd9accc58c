package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The empty chair: what nobody has goes on at once, and what is passed round or done again and
 * again comes before the district. What nobody takes, and a silent department, are in {@link
 * LadderStory}: they need days.
 */
@Tag("long")
@Tag("walking")
class EmptyChairStory {
  private static final Map<String, String> NOT_OURS =
      Map.of("reason", "not-our-duty", "basis", "权责清单第12项");

  private final Stack stack = Stack.walking();
  private final Desks desks = new Desks(stack);

  @Test
  void where_nobody_is_on_duty_it_is_passed_up_at_once() {
    var admin = Api.as(stack, "admin");
    try {
      admin.put("/api/duty", duty("nobody")).expect(200);
      var request = desks.point("楼道灯泡不亮了", "化工社区3号楼");
      await()
          .atMost(Desks.SOON)
          .until(() -> desks.said(request).contains("request.escalated street"));
      assertThat(desks.said(request)).doesNotContain("ask.refused");
      assertThat(desks.dryRun("").get(request.id()).path("tier").asString()).isEqualTo("street");
      assertThat(request.missed()).isEmpty();
    } finally {
      admin.put("/api/duty", duty("always")).expect(200);
    }
  }

  @Test
  void what_two_departments_return_is_the_districts() {
    var request = desks.taken(desks.street);
    for (var unit : List.of("D06", "D01")) {
      assertThat(desks.said(request)).noneMatch(said -> said.startsWith("hard-case"));
      var whistle = desks.whistle(request, unit);
      Api.as(stack, "department-" + unit)
          .post("/api/whistles/" + whistle + "/return", NOT_OURS)
          .expect(200);
      var asked =
          await()
              .atMost(Desks.SOON)
              .until(() -> asked(desks.command, request), id -> !id.isEmpty());
      desks.command.post("/api/decisions/" + asked + "/approve", Map.of()).expect(200);
    }
    isHard(request, "returned-twice");
  }

  @Test
  void what_is_transferred_three_times_without_a_lead_is_the_districts() {
    var request = desks.taken(desks.street);
    for (var unit : List.of("D06", "D01", "D02", "D03")) {
      assertThat(desks.said(request)).noneMatch(said -> said.startsWith("hard-case"));
      desks.whistle(request, unit);
    }
    isHard(request, "transferred-three-times");
  }

  @Test
  void what_is_done_again_for_the_third_time_is_the_districts() {
    var request = desks.point();
    for (int time = 1; time <= 3; time++) {
      assertThat(desks.said(request)).noneMatch(said -> said.startsWith("hard-case"));
      desks.move(desks.community, request, "take", Map.of());
      desks.resolve(desks.community, request);
      int times = time;
      await()
          .atMost(Desks.SOON)
          .until(() -> desks.writes(request, "rating", rated(times)).status() == 200);
      approveRedo(request);
      await().atMost(Desks.SOON).until(() -> begunAnew(request) == times);
    }
    isHard(request, "redone-three-times");
  }

  /** Judged by somebody who didn't handle it. */
  private void approveRedo(Case request) {
    var judge = Api.as(stack, "appraiser");
    var asked = await().atMost(Desks.SOON).until(() -> asked(judge, request), id -> !id.isEmpty());
    judge.post("/api/decisions/" + asked + "/approve", Map.of()).expect(200);
  }

  private long begunAnew(Case request) {
    return desks.said(request).stream()
        .filter(said -> said.startsWith("request.reopened") || said.startsWith("hard-case"))
        .count();
  }

  private static String asked(Api judge, Case request) {
    return judge
        .get("/api/decisions")
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(request.id()))
        .map(item -> item.path("did").asString())
        .findFirst()
        .orElse("");
  }

  private static Map<String, Object> rated(int time) {
    return Map.of("solved", "no", "level", 1, "words", "第%d次还是不亮".formatted(time));
  }

  /** Never a dead end: it is on the duty leader's list, and the district names who does it. */
  private void isHard(Case request, String reason) {
    await()
        .atMost(Desks.SOON)
        .until(() -> desks.said(request).contains("hard-case.declared " + reason));
    JsonNode line = desks.listed().get(request.id());
    assertThat(line.path("why").asString()).isEqualTo("hard-case");
    assertThat(line.path("reason").asString()).isEqualTo(reason);
    assertThat(desks.skip(request)).isEqualTo("hard-case");
    desks.move(desks.command, request, "whistles", Desks.whistling("D05"));
    desks.resolve(Api.as(stack, "department-D05"), request);
    assertThat(desks.listed()).doesNotContainKey(request.id());
  }

  private static Map<String, Object> duty(String pattern) {
    return Map.of(
        "items",
        List.of(
            Map.of("place", "990101100001001", "pattern", pattern),
            Map.of("place", "990101100001", "pattern", pattern)));
  }
}
