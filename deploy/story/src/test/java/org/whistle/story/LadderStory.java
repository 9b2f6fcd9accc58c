package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The ladder on the running system: each rung is first told by the dry run and then walked, and
 * whoever isn't passed up has a reason.
 */
@Tag("long")
class LadderStory {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration A_BIT = Duration.ofSeconds(2);
  private static final int MOST_STEPS = 40;
  private static final List<String> TRACKERS = List.of("tracking", "tracking-2");

  private final Stack stack = Stack.walking();
  private final Clockwork time = new Clockwork(stack);
  private final Api anyone = Api.anyone(stack);
  private final Api community = Api.as(stack, "community");
  private final Api street = Api.as(stack, "street");
  private final Api command = Api.as(stack, "command");
  private final Map<String, Set<String>> skips = new HashMap<>();

  @Test
  void what_the_dry_run_tells_is_what_happens_up_to_the_district_s_consultation() {
    var nobodys = point("东风社区5号楼");
    var silent = taken(community);
    var answered = taken(community);
    move(community, answered, "respond", Map.of("answer", "已列入维修计划"));
    var unattended = taken(street);
    move(street, unattended, "whistles", Map.of("lead", "D06", "units", List.of("D06")));
    var followed = List.of(nobodys, silent, answered, unattended);

    for (int step = 0; step < MOST_STEPS && !hard(nobodys, silent, unattended); step++) {
      walk(followed);
    }
    note(followed, dryRun(""));

    assertThat(said(nobodys))
        .containsSubsequence(
            "request.placed grid",
            "request.escalated community",
            "request.escalated street",
            "request.escalated district",
            "supervision.added district",
            "hard-case.declared supervised-in-vain");
    assertThat(said(silent))
        .containsSubsequence(
            "request.urged community", "supervision.added street", "supervision.added district")
        .anyMatch(said -> said.startsWith("hard-case.declared"));
    assertThat(said(unattended))
        .contains("supervision.added district")
        .anyMatch(said -> said.startsWith("hard-case.declared"));
    assertThat(skips.get(nobodys.id())).contains("not-due", "at-district", "hard-case");
    assertThat(skips.get(silent.id())).contains("urged", "already-supervised", "hard-case");
    assertThat(skips.get(answered.id())).containsExactly("undated");
    assertThat(listed()).contains(nobodys.id(), silent.id(), unattended.id());
  }

  @Test
  void whoever_acted_after_the_due_time_and_before_the_verdict_is_passed_over_with_a_reason() {
    var left = point("东风社区5号楼");
    var late = point("东风社区5号楼");
    var passedUp = point("东风社区5号楼");
    var dealtWith = taken(community);
    var answered = taken(community);
    await().atMost(SOON).until(() -> !dealtWith.state("first-contact").isEmpty());
    var due = latest(left.due("take"), dealtWith.due("first-contact"));

    stack.whileDown(
        TRACKERS,
        () -> {
          time.stepTo(due);
          assertThat(dryRun("").get(left.id()).path("skip").asString()).isEqualTo("not-certain");
          move(community, late, "take", Map.of());
          move(community, passedUp, "escalate", Map.of("reason", "beyond-powers"));
          move(community, answered, "respond", Map.of("answer", "已列入维修计划"));
          move(community, dealtWith, "resolve", Map.of("answer", "换了灯泡", "outcome", "done"));
        });
    stack.awaitHealthy();

    await().atMost(SOON).until(() -> said(left).contains("request.escalated community"));
    await().atMost(SOON).until(() -> said(late).contains("ask.refused already-taken"));
    await().atMost(SOON).until(() -> said(passedUp).contains("ask.refused stale"));
    await().atMost(SOON).until(() -> said(answered).contains("ask.refused stale"));
    await().atMost(SOON).until(() -> said(dealtWith).contains("ask.refused already-resolved"));
    assertThat(said(passedUp)).containsOnlyOnce("request.escalated community");
  }

  /** To the next moment at which the dry run says that something may happen to one of them. */
  private void walk(List<Case> followed) {
    var now = time.now();
    var items = dryRun("");
    note(followed, items);
    var next =
        of(followed, items)
            .filter(item -> item.has("at"))
            .map(item -> Instant.parse(item.path("at").asString()))
            .filter(now::isBefore)
            .min(Instant::compareTo)
            .orElse(now.plus(Duration.ofDays(1)));
    var told = dryRun("&until=" + next.plus(A_BIT));
    time.stepTo(next);
    of(followed, told)
        .filter(item -> item.has("would") && !item.has("skip"))
        .forEach(
            item ->
                assertThat(said(new Case(command, item.path("id").asString())))
                    .as("told before: %s", item)
                    .anyMatch(said -> said.startsWith(item.at("/would/event").asString())));
  }

  /** Why they stay where they are. */
  private void note(List<Case> followed, Map<String, JsonNode> items) {
    followed.forEach(
        each -> {
          var skip =
              items.getOrDefault(each.id(), MissingNode.getInstance()).path("skip").asString("");
          skips.computeIfAbsent(each.id(), _ -> new HashSet<>()).add(skip);
        });
  }

  private static Stream<JsonNode> of(List<Case> followed, Map<String, JsonNode> items) {
    return followed.stream().map(each -> items.get(each.id())).filter(Objects::nonNull);
  }

  private Map<String, JsonNode> dryRun(String more) {
    return all("/api/escalations?limit=200" + more);
  }

  private Set<String> listed() {
    return all("/api/district/list?limit=200").keySet();
  }

  private Map<String, JsonNode> all(String path) {
    var items = new HashMap<String, JsonNode>();
    for (var next = path; !next.isEmpty(); ) {
      var page = command.get(next).expect(200);
      page.body().path("items").forEach(item -> items.put(item.path("id").asString(), item));
      next = page.text("next");
    }
    return items;
  }

  private boolean hard(Case... cases) {
    return Stream.of(cases).allMatch(each -> each.told().contains("hard-case.declared"));
  }

  private List<String> said(Case request) {
    return time.said("dispatch", request);
  }

  private Case taken(Api by) {
    var request = point("东风社区5号楼");
    if (by == street) {
      move(community, request, "escalate", Map.of("reason", "needs-department"));
    }
    move(by, request, "take", Map.of());
    return request;
  }

  private Case point(String address) {
    var body = Map.of("description", "楼道灯泡不亮了", "location", Map.of("address", address));
    var pointed = anyone.post("/api/requests", body).expect(201);
    var request = new Case(command, pointed.text("id"));
    await().atMost(SOON).until(() -> said(request).contains("request.placed grid"));
    return request;
  }

  private static void move(Api by, Case request, String name, Object body) {
    var path = "/api/requests/" + request.id() + "/" + name;
    assertThat(by.post(path, body)).as(name).matches(answer -> answer.status() / 100 == 2);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
