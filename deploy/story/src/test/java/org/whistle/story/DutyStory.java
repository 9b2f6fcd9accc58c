package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is on duty, who may be given a request, who must keep out of it, and a unit's own system. */
class DutyStory {
  private static final String COMMUNITY = "990101001001";

  private final Stack stack = Stack.running();
  private final Desks desks = new Desks(stack);

  @Test
  void the_desk_says_whose_turn_it_is_and_whom_to_call() {
    var turn =
        Map.of(
            "member",
            "community",
            "seat",
            COMMUNITY,
            "from",
            Instant.now().minusSeconds(60).toString(),
            "until",
            Instant.now().plusSeconds(3600).toString(),
            "byPhone",
            true);
    desks.command.put("/api/duty/turns", Map.of("items", List.of(turn))).expect(200);
    var request = desks.taken(desks.community);

    var there = desks.community.get("/api/requests/" + request.id() + "/duty").expect(200);
    var onDuty = one(there.body().path("items"), "seat", COMMUNITY).path("onDuty");
    // by night another one is beside them, and nobody else ever
    assertThat(onDuty.findValuesAsString("id"))
        .contains("community")
        .isSubsetOf("community", "community-night");
    var them = one(onDuty, "id", "community");
    assertThat(them.path("name").asString()).isEqualTo("东风社区接单员");
    assertThat(them.path("phone").asString()).startsWith("0990-");
  }

  @Test
  void what_was_taken_goes_to_the_grid_worker_with_the_load_in_sight() {
    var request = desks.taken(desks.community);
    var path = "/api/requests/" + request.id() + "/candidates";
    var worker =
        StreamSupport.stream(
                desks.community.get(path).expect(200).body().path("items").spliterator(), false)
            .filter(it -> it.path("seat").asString().length() == 15 && !it.has("refused"))
            .findFirst()
            .orElseThrow();
    assertThat(worker.path("open").isInt()).isTrue();

    var to = worker.path("id").asString();
    var given = desks.move(desks.community, request, "assign", Map.of("to", to, "note", "离得近"));
    assertThat(given.text("holder")).isEqualTo(to);
    desks.resolve(Api.as(stack, to), request);
  }

  @Test
  void nobody_handles_a_complaint_about_himself_on_any_path() {
    var request = desks.taken(desks.community);
    desks.move(desks.street, request, "complaint", Map.of("about", "staff:community"));
    await()
        .atMost(Desks.SOON)
        .until(() -> desks.said(request).contains("request.escalated street"));
    for (var path :
        List.of(
            "/api/requests/%s/words",
            "/api/requests/%s/answers",
            "/api/requests/%s/duty",
            "/api/cases/%s",
            "/api/cases/%s/clocks")) {
      await()
          .atMost(Desks.SOON)
          .until(() -> desks.community.get(path.formatted(request.id())).status() == 404);
    }
    for (var move : List.of("take", "resume", "complaint", "reveal", "visits")) {
      var body = Map.of("about", "unit:D06", "reason", "想知道是谁", "channel", "door");
      var answer = desks.community.post("/api/requests/" + request.id() + "/" + move, body);
      assertThat(answer.status()).as(move).isBetween(400, 404);
    }
    desks.move(desks.street, request, "take", Map.of());
    desks.resolve(desks.street, request);
  }

  @Test
  void a_departments_own_system_hears_and_answers_by_its_key() {
    var security = Api.as(stack, "security");
    var wanted = Map.of("unit", "D06", "label", "城管平台", "days", 30);
    var secret = security.post("/api/keys", wanted).expect(201).text("secret");
    var system = Api.with(stack, secret);
    var request = desks.called("D06");

    var heard = whistles(system).filter(it -> it.path("requestId").asString().equals(request.id()));
    var whistle = heard.findFirst().orElseThrow().path("id").asString();
    system.post("/api/whistles/" + whistle + "/check-in", Map.of()).expect(200);
    system.post("/api/whistles/" + whistle + "/done", Map.of("note", "已修好")).expect(200);
    system.get("/api/cases/" + request.id()).expect(403);
    system.get("/api/requests/" + request.id() + "/words").expect(403);
    Api.with(stack, "wsk_" + "x".repeat(43)).get("/api/whistles").expect(401);
  }

  private static Stream<JsonNode> whistles(Api system) {
    var found = new ArrayList<JsonNode>();
    for (var next = "/api/whistles?limit=200"; !next.isEmpty(); ) {
      var page = system.get(next).expect(200);
      page.body().path("items").forEach(found::add);
      next = page.text("next");
    }
    return found.stream();
  }

  private static JsonNode one(JsonNode items, String field, String value) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(it -> it.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
