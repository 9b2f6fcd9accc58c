package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes of a false closure, and what an exclusion leaves to be seen. */
class QualityStory {
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
  }

  @Test
  void an_excluded_case_leaves_the_figures_and_stands_beside_them() {
    var request = desks.taken(desks.community);
    desks.resolve(desks.community, request);
    rate(request, Map.of("solved", "yes", "level", 1));
    var figures = new Figures(desks.command);
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

  /** Search, figures and files of everybody are of the same cases: what he sees, and no more. */
  @Test
  void nobody_counts_what_another_way_hides_from_him() {
    for (var user :
        List.of(
            "grid-leader", "community", "street", "department-D05", "department-D06", "command")) {
      var his = Api.as(stack, user);
      var figures = new Figures(his);
      await()
          .atMost(Desks.SOON)
          .untilAsserted(
              () -> {
                var all = figures.all();
                assertThat(all).as(user).isEqualTo(figures.found());
                assertThat(figures.exported()).as(user).isEqualTo(figures.counted(false).size());
              });
    }
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
    return new Figures(appraiser)
        .months()
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
