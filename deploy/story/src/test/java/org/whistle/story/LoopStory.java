package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One request, told from the midnight sentence to the archive, with a re-do on the way. */
class LoopStory {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Stack stack = Stack.running();
  private final Api resident = Api.anyone(stack);

  @Test
  void a_blocked_drain_goes_from_pointing_to_archive_with_a_redo() {
    var community = Api.as(stack, "community");
    var street = Api.as(stack, "street");
    var department = Api.as(stack, "department-D06");

    // 点单: one sentence, and a promise.
    var pointed =
        resident
            .post(
                "/api/requests",
                Map.of(
                    "description",
                    "化粪池堵了,污水漫到单元门口,老人出不了门。",
                    "location",
                    Map.of("address", "东风社区3号楼2单元"),
                    "reporter",
                    Map.of("name", "王秀兰", "phone", "19900001234")))
            .expect(201);
    assertThat(pointed.text("number")).matches("SQ-990101-\\d{8}-\\d{5,}");
    assertThat(pointed.text("category")).isEqualTo("0101");
    assertThat(pointed.text("urgency")).isEqualTo("urgent");
    assertThat(pointed.text("grid")).startsWith("990101001001");
    assertThat(pointed.text("respondBy")).isNotEmpty();
    String id = pointed.text("id");
    String mine =
        "/api/requests/%s?code=%s".formatted(pointed.text("number"), pointed.text("queryCode"));

    // 接单: it stands on the community's desk, and is taken once.
    await().atMost(SOON).until(() -> isOnDeskOf(community, id));
    assertThat(community.post("/api/requests/" + id + "/take", Map.of()).expect(200).text("order"))
        .isEqualTo("taken");
    var second = Api.as(stack, "grid-worker").post("/api/requests/" + id + "/take", Map.of());
    second.expect(409);
    assertThat(second.type()).startsWith("application/problem+json");

    community.post("/api/requests/" + id + "/contact", Map.of("note", "已电话联系王阿姨")).expect(200);

    // 吹哨报到: only the street can call the departments.
    community.post("/api/requests/" + id + "/whistles", whistle()).expect(403);
    community
        .post("/api/requests/" + id + "/escalate", Map.of("reason", "beyond-powers"))
        .expect(200);
    await().atMost(SOON).until(() -> isOnDeskOf(street, id));
    street.post("/api/requests/" + id + "/take", Map.of()).expect(200);
    String whistleId =
        street.post("/api/requests/" + id + "/whistles", whistle()).expect(201).text("whistleId");
    await().atMost(SOON).until(() -> isOnDeskOf(department, id));
    department.post("/api/whistles/" + whistleId + "/check-in", Map.of()).expect(200);
    department.post("/api/whistles/" + whistleId + "/done", Map.of("note", "吸污车已清运")).expect(200);

    // 解单: an answer in words.
    street.post("/api/requests/" + id + "/resolve", resolution("化粪池已清掏,单元门口已冲洗。")).expect(200);
    await().atMost(SOON).until(() -> resident.get(mine).text("order").equals("resolved"));

    // 评单: not solved, so it is handled once more, decided by someone else.
    rate(mine, Map.of("solved", "no", "level", 1, "words", "又漫出来了"));
    var judge = Api.as(stack, "appraiser");
    await().atMost(SOON).until(() -> decisionFor(judge, id) != null);
    JsonNode decision = decisionFor(judge, id);
    judge
        .post("/api/decisions/" + decision.path("did").asString() + "/approve", Map.of())
        .expect(200);

    await().atMost(SOON).until(() -> resident.get(mine).body().path("cycle").asInt() == 2);
    await().atMost(SOON).until(() -> isOnDeskOf(street, id));
    street.post("/api/requests/" + id + "/take", Map.of()).expect(200);
    street.post("/api/requests/" + id + "/resolve", resolution("更换了破损的排污管。")).expect(200);
    await().atMost(SOON).until(() -> resident.get(mine).text("order").equals("resolved"));
    rate(mine, Map.of("solved", "yes", "level", 5));

    await().atMost(SOON).until(() -> resident.get(mine).text("stage").equals("archive"));
    var told =
        StreamSupport.stream(resident.get(mine).body().path("timeline").spliterator(), false)
            .map(line -> line.path("event").asString())
            .toList();
    assertThat(told)
        .containsSubsequence(
            "request.pointed",
            "request.taken",
            "request.escalated",
            "request.taken",
            "whistle.blown",
            "whistle.checked-in",
            "whistle.done",
            "request.resolved",
            "request.rated",
            "request.reopened",
            "request.taken",
            "request.resolved",
            "request.rated",
            "request.archived");
  }

  /**
   * As the page does: the same rating with the same key, until feedback has heard of the
   * resolution.
   */
  private void rate(String mine, Map<String, Object> rating) {
    var key = UUID.randomUUID();
    await()
        .atMost(SOON)
        .until(() -> resident.post(withCode(mine, "rating"), rating, key).status() == 200);
  }

  private static Map<String, Object> whistle() {
    return Map.of("kind", "urgent", "lead", "D06", "units", List.of("D06"));
  }

  private static Map<String, Object> resolution(String answer) {
    return Map.of("answer", answer, "outcome", "done", "unproven", "no-camera");
  }

  private static String withCode(String mine, String action) {
    return mine.replace("?", "/" + action + "?");
  }

  private static boolean isOnDeskOf(Api staff, String id) {
    return find(staff.get("/api/desk?limit=200").expect(200).body().path("items"), id) != null;
  }

  private static @org.jspecify.annotations.Nullable JsonNode decisionFor(Api judge, String id) {
    return find(judge.get("/api/decisions").expect(200).body().path("items"), id);
  }

  private static @org.jspecify.annotations.Nullable JsonNode find(JsonNode items, String id) {
    for (JsonNode item : items) {
      if (item.path("id").asString().equals(id)) {
        return item;
      }
    }
    return null;
  }
}
