package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes of a false closure, and what an exclusion leaves to be seen. */
class QualityStory {
  private static final int USERS = Integer.getInteger("whistle.scope.users", 16);
  private static final int REQUESTS = 20;
  private static final int CALLED = 3;

  private final Stack stack = Stack.running();
  private final Desks desks = new Desks(stack);
  private final Api appraiser = Api.as(stack, "appraiser");
  private final Api visitor = Api.as(stack, "visitor");

  @Test
  void a_false_closure_is_explained_done_again_by_another_and_asked_about_again() {
    var request = desks.taken(desks.community);
    desks.resolve(desks.community, request);
    rate(request, Map.of("solved", "no", "level", 1, "words", "灯还是不亮"));

    var bad = "/api/analyses/" + badRating(request);
    desks.street.post(bad + "/explain", why()).expect(200);
    desks.street.post(bad + "/confirm", Map.of("published", true)).expect(403);
    appraiser.post(bad + "/confirm", Map.of("published", true)).expect(200);

    appraiser.post("/api/decisions/" + redo(request) + "/approve", Map.of()).expect(200);
    await().atMost(Desks.SOON).until(() -> desks.said(request).toString().contains("reopened"));
    desks.move(desks.community, request, "escalate", Map.of("reason", "beyond-means"));
    desks.move(desks.street, request, "take", Map.of());
    desks.resolve(desks.street, request);

    var reached = Map.of("solved", "yes", "level", 5);
    var visit = Map.of("channel", "door", "outcome", "reached", "answers", List.of(reached));
    await()
        .atMost(Desks.SOON)
        .until(
            () -> visitor.post("/api/requests/" + request.id() + "/visits", visit).status() == 200);
    visitor.post(bad + "/revisit", Map.of("outcome", "satisfied")).expect(200);
    await().atMost(Desks.SOON).until(() -> desks.reads(request).text("stage").equals("archive"));
    await()
        .atMost(Desks.SOON)
        .untilAsserted(
            () ->
                assertThat(request.told())
                    .containsSubsequence(
                        "request.rated",
                        "bad-rating.explained",
                        "bad-rating.confirmed",
                        "request.reopened",
                        "request.resolved",
                        "request.rated",
                        "bad-rating.revisited"));
    isForgotten(request);
  }

  /** One desk asks, another one agrees, and each service has forgotten what was said. */
  private void isForgotten(Case request) {
    var path = "/api/requests/" + request.id();
    assertThat(desks.community.get(path + "/words").text("description")).isNotEmpty();
    var asked = desks.community.post(path + "/forgetting", Map.of()).expect(200);
    var decision = "/api/decisions/" + asked.text("did") + "/approve";
    desks.street.post(decision, Map.of()).expect(200);
    await()
        .atMost(Desks.SOON)
        .untilAsserted(
            () -> {
              assertThat(desks.community.get(path + "/words").text("description")).isEmpty();
              for (var part : List.of("/answers", "/comments")) {
                assertThat(desks.community.get(path + part).body().path("items")).isEmpty();
              }
            });
    assertThat(desks.reads(request).text("stage")).isEqualTo("archive");
  }

  @Test
  void an_excluded_case_leaves_the_figures_and_stands_beside_them() {
    var request = desks.taken(desks.community);
    desks.resolve(desks.community, request);
    rate(request, Map.of("solved", "yes", "level", 1));
    var figures = Figures.of(desks.command);
    await().atMost(Desks.SOON).until(() -> figures.counted(false).contains(request.id()));

    var about = "/api/requests/" + request.id() + "/appeals";
    var evidence = desks.street.get(about).expect(200).body().path("evidence");
    var appeal =
        desks
            .street
            .post(
                about,
                Map.of(
                    "part", "case",
                    "reason", "legal-procedure",
                    "evidence", evidence.path(0).path("id").asString(),
                    "words", "居民已向法院起诉"))
            .expect(201);
    var judged = "/api/appeals/" + appeal.text("appealId");
    appraiser.post(judged + "/approve", Map.of()).expect(200);
    appraiser.post(judged + "/approve", Map.of()).expect(409);
    assertThat(figures.counted(false)).contains(request.id());
    desks.command.post(judged + "/approve", Map.of("words", "属实")).expect(200);

    assertThat(figures.counted(false)).doesNotContain(request.id());
    assertThat(figures.counted(true)).contains(request.id());
  }

  @Test
  void a_hot_spot_is_proposed_and_taken_on_as_a_request_before_anybody_asks() {
    for (int n = 0; n < 5; n++) {
      desks.point();
    }
    var proposed =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> desks.community.get("/api/proposals?state=open").expect(200).body(),
                it -> !it.path("items").isEmpty())
            .path("items")
            .path(0);
    assertThat(proposed.path("count").asInt()).isGreaterThanOrEqualTo(5);

    var accept = "/api/proposals/" + proposed.path("id").asString() + "/accept";
    var words = Map.of("words", "逐盏排查这一片的灯，换掉老化的线路。");
    var ahead =
        new Case(desks.command, desks.community.post(accept, words).expect(201).text("request"));
    assertThat(desks.community.post(accept, words).text("slug")).isEqualTo("proposal-decided");
    await()
        .atMost(Desks.SOON)
        .untilAsserted(() -> assertThat(ahead.told()).contains("request.pointed"));
    desks.move(desks.community, ahead, "take", Map.of());
    var file = desks.command.get("/api/cases/" + ahead.id()).expect(200);
    assertThat(file.text("channel")).isEqualTo("proactive");
  }

  /**
   * A property, on the running system: search and figures are two services with two databases that
   * learn from the same events, so what one of them hides and the other shows is found nowhere but
   * where both run. {@code -Dwhistle.scope.seed} repeats a run, as far as the district is the same.
   */
  @Test
  void for_anybody_search_figures_count_and_files_are_of_the_same_cases() {
    long seed = Long.getLong("whistle.scope.seed", System.nanoTime());
    var anybody = Anybody.in(stack, new Random(seed));
    Stream.generate(anybody::request)
        .limit(REQUESTS)
        .forEach(it -> desks.command.post("/api/requests", it).expect(201));
    Stream.generate(anybody::unit).limit(CALLED).forEach(desks::called);
    var everything = Figures.of(desks.command);
    await().atMost(Desks.SOON).untilAsserted(() -> sameEverywhere("command", everything));
    var all = List.copyOf(everything.found());
    var months = everything.busy();
    var saw = new ArrayList<Integer>();
    for (int i = 0; i < USERS; i++) {
      var user = anybody.user();
      var his = new Figures(anybody.as(user), months);
      var who = "seed %d, %s".formatted(seed, user);
      await().atMost(Desks.SOON).untilAsserted(() -> sameEverywhere(who, his));
      var found = his.found();
      var one = anybody.any(all);
      assertThat(his.opens(one)).as("%s, %s", who, one).isEqualTo(found.contains(one));
      saw.add(found.size());
    }
    assertThat(saw).as("seed %d: who sees some", seed).anyMatch(n -> n > 0 && n < all.size());
  }

  private static void sameEverywhere(String who, Figures his) {
    var counted = his.counted(false);
    var all = new TreeSet<>(counted);
    all.addAll(his.counted(true));
    assertThat(all).as(who).isEqualTo(his.found());
    for (var by : List.of("street", "category")) {
      assertThat(his.figure(by)).as("%s, by %s", who, by).isEqualTo(counted.size());
    }
    his.exported().ifPresent(rows -> assertThat(rows).as(who).isEqualTo(counted.size()));
  }

  private void rate(Case request, Map<String, Object> verdict) {
    await()
        .atMost(Desks.SOON)
        .until(() -> desks.writes(request, "rating", verdict).status() == 200);
  }

  private static Map<String, Object> why() {
    return Map.of(
        "cause", "not-solved",
        "person", "community",
        "action", "重新更换灯头，并复查同一路段。",
        "dueAt", Instant.now().plus(Duration.ofDays(5)).toString());
  }

  private String badRating(Case request) {
    return Figures.of(appraiser).months().stream()
        .flatMap(
            month ->
                appraiser
                    .get("/api/analyses?month=" + month)
                    .expect(200)
                    .body()
                    .path("items")
                    .valueStream())
        .filter(it -> it.path("requestId").asString().equals(request.id()))
        .map(it -> it.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private String redo(Case request) {
    var asked = appraiser.get("/api/decisions?limit=200").expect(200).body().path("items");
    return asked
        .valueStream()
        .filter(it -> it.path("id").asString().equals(request.id()))
        .map((JsonNode it) -> it.path("did").asString())
        .findFirst()
        .orElseThrow();
  }
}
