package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * The ladder on the running system: each rung is first told by the dry run and then walked, and
 * whoever isn't passed up has a reason. Dispatch knows at once what people do, so its dry run never
 * comes upon a promise that was kept meanwhile; there the reason is told to the verdict, in {@code
 * ask.refused}.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("walking")
class LadderStory {
  private static final Duration A_BIT = Duration.ofSeconds(2);
  private static final int MOST_STEPS = 40;
  private static final List<String> TRACKERS = List.of("tracking", "tracking-2");
  private static final Map<String, Object> PLANNED = Map.of("answer", "已列入维修计划");

  /** Where people hear the same reason, a verdict hears it in their word. */
  private static final Map<String, String> AS_PEOPLE_HEAR =
      Map.of(
          "already-taken", "taken-since", "already-resolved", "resolved", "already-ended", "ended");

  private final Stack stack = Stack.walking();
  private final Clockwork time = new Clockwork(stack);
  private final Desks desks = new Desks(stack);
  private final Map<String, Set<String>> skips = new HashMap<>();

  @Test
  @Order(1)
  void what_the_dry_run_tells_is_what_happens_up_to_the_district_s_consultation() {
    var nobodys = desks.point();
    var silent = desks.taken(desks.community);
    var answered = desks.taken(desks.community);
    desks.move(desks.community, answered, "respond", PLANNED);
    var unattended = desks.called("D06");
    var followed = List.of(nobodys, silent, answered, unattended);

    for (int step = 0; step < MOST_STEPS && !hard(nobodys, silent, unattended); step++) {
      walk(followed);
    }
    note(followed, desks.dryRun(""));

    assertThat(desks.said(nobodys))
        .containsSubsequence(
            "request.placed grid",
            "request.escalated community",
            "request.escalated street",
            "request.escalated district",
            "supervision.added district",
            "hard-case.declared supervised-in-vain");
    assertThat(desks.said(silent))
        .containsSubsequence(
            "request.urged community", "supervision.added street", "supervision.added district")
        .anyMatch(said -> said.startsWith("hard-case.declared"));
    assertThat(desks.said(unattended))
        .contains("supervision.added district")
        .anyMatch(said -> said.startsWith("hard-case.declared"));
    assertThat(skips.get(nobodys.id())).contains("not-due", "at-district", "hard-case");
    assertThat(skips.get(silent.id())).contains("urged", "already-supervised", "hard-case");
    assertThat(skips.get(answered.id())).containsExactly("undated");
    assertThat(desks.listed()).containsKeys(nobodys.id(), silent.id(), unattended.id());
  }

  @Test
  @Order(2)
  void what_rests_waits_for_its_review_and_goes_no_rung_further() {
    var rest =
        Map.of("reviewAt", time.now().plus(Duration.ofDays(20)), "reason", "awaiting-material");
    var suspended = desks.taken(desks.street);
    desks.move(desks.street, suspended, "suspend", rest);
    assertThat(desks.skip(suspended)).isEqualTo("paused");

    var registered = desks.taken(desks.street);
    var asked = desks.move(desks.street, registered, "register", rest).text("decision");
    assertThat(desks.skip(registered)).isNotEqualTo("on-register");
    desks.command.post("/api/decisions/" + asked + "/approve", Map.of()).expect(200);
    assertThat(desks.skip(registered)).isEqualTo("on-register");
  }

  @Test
  @Order(3)
  void whoever_acted_after_the_due_time_and_before_the_verdict_is_passed_over_with_a_reason() {
    var left = desks.point();
    var late = desks.point();
    var passedUp = desks.point();
    var noMore = desks.point();
    var urgent = desks.point("化粪池堵了,污水漫到单元门口", Desks.HOME);
    var dealtWith = desks.taken(desks.community);
    var answered = desks.taken(desks.community);
    var attended = desks.taken(desks.street);
    var whistle = desks.whistle(attended, "D06");
    await().atMost(Desks.SOON).until(() -> !attended.state("check-in").isEmpty());
    await().atMost(Desks.SOON).until(() -> !dealtWith.state("first-contact").isEmpty());
    var due =
        Stream.of(left.due("take"), dealtWith.due("first-contact"), attended.due("check-in"))
            .max(Instant::compareTo)
            .orElseThrow();

    stack.whileDown(
        TRACKERS,
        () -> {
          time.stepTo(due);
          assertThat(desks.skip(left)).isEqualTo("not-certain");
          desks.move(desks.community, late, "take", Map.of());
          desks.move(desks.community, passedUp, "escalate", Map.of("reason", "beyond-powers"));
          desks.move(desks.community, answered, "respond", PLANNED);
          desks.resolve(desks.community, dealtWith);
          desks.writes(noMore, "withdraw", Map.of("note", "已经好了")).expect(200);
          Api.as(stack, "department-D06")
              .post("/api/whistles/" + whistle + "/check-in", Map.of())
              .expect(200);
        });
    stack.awaitHealthy();

    says(left, "request.escalated community");
    says(late, "ask.refused already-taken");
    says(passedUp, "ask.refused former-holder");
    says(answered, "ask.refused answered-since");
    says(dealtWith, "ask.refused already-resolved");
    says(noMore, "ask.refused already-ended");
    says(attended, "ask.refused checked-in-since");
    says(urgent, "ask.refused not-taken-yet");
    assertThat(desks.said(passedUp))
        .containsExactly(
            "request.placed grid", "request.escalated street", "ask.refused former-holder");
    assertThat(desks.said(attended)).doesNotContain("supervision.added district");
  }

  @Test
  @Order(4)
  void every_reason_that_there_is_was_given() throws IOException, SQLException {
    var refusals =
        """
        select string_agg(distinct body->>'reason', ',') from journal
        where type = 'ask.refused' and body->>'ask' = 'clock.missed'
        """;
    var given = new HashSet<>(desks.skips());
    for (var reason : stack.sql("dispatch", refusals).split(",")) {
      given.add(AS_PEOPLE_HEAR.getOrDefault(reason, reason));
    }
    given.remove("");
    assertThat(given).containsExactlyInAnyOrderElementsOf(documented());
  }

  private static List<String> documented() throws IOException {
    var api = Files.readString(Path.of(System.getProperty("whistle.root"), "docs", "api.md"));
    var list = Pattern.compile("Without `skip` it goes up; else `([^`]*)`").matcher(api);
    assertThat(list.find()).isTrue();
    return List.of(list.group(1).split("\\\\?\\|"));
  }

  private void says(Case request, String what) {
    await().atMost(Desks.SOON).untilAsserted(() -> assertThat(desks.said(request)).contains(what));
  }

  /** To the next moment at which the dry run says that something may happen to one of them. */
  private void walk(List<Case> followed) {
    var now = time.now();
    var items = desks.dryRun("");
    note(followed, items);
    var next =
        of(followed, items)
            .filter(item -> item.has("at"))
            .map(item -> Instant.parse(item.path("at").asString()))
            .filter(now::isBefore)
            .min(Instant::compareTo)
            .orElse(now.plus(Duration.ofDays(1)));
    var told = desks.dryRun("&until=" + next.plus(A_BIT));
    time.stepTo(next);
    followed.forEach(each -> happened(each, told.get(each.id())));
  }

  private void happened(Case request, JsonNode told) {
    if (told.has("would") && !told.has("skip")) {
      var event = told.at("/would/event").asString();
      var where = told.at("/would/tier").asString();
      var expected = event.equals("hard-case.declared") ? event : event + " " + where;
      await()
          .atMost(Desks.SOON)
          .untilAsserted(
              () ->
                  assertThat(desks.said(request))
                      .as("told before: %s", told)
                      .anyMatch(said -> said.startsWith(expected)));
    }
  }

  /** Why they stay where they are. */
  private void note(List<Case> followed, Map<String, JsonNode> items) {
    followed.forEach(
        each ->
            skips
                .computeIfAbsent(each.id(), _ -> new HashSet<>())
                .add(items.get(each.id()).path("skip").asString("")));
  }

  private static Stream<JsonNode> of(List<Case> followed, Map<String, JsonNode> items) {
    return followed.stream().map(each -> items.get(each.id())).filter(Objects::nonNull);
  }

  private boolean hard(Case... cases) {
    return Stream.of(cases)
        .allMatch(
            each ->
                desks.said(each).stream().anyMatch(said -> said.startsWith("hard-case.declared")));
  }
}
