package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A resident withdraws in the moment in which a worker takes: there is one truth, and both are told
 * it.
 */
class RaceStory {
  private static final int ROUNDS = 20;
  private final Stack stack = Stack.running();
  private final Api resident = Api.anyone(stack);
  private final Api community = Api.as(stack, "community");

  @Test
  void withdrawing_while_a_worker_takes_never_leaves_two_truths() {
    for (int round = 0; round < ROUNDS; round++) {
      var pointed =
          resident
              .post(
                  "/api/requests",
                  Map.of("description", "楼道灯泡不亮了", "location", Map.of("address", "东风社区2号楼")))
              .expect(201);
      String id = pointed.text("id");
      String mine =
          "/api/requests/" + pointed.text("number") + "%s?code=" + pointed.text("queryCode");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> told(resident.get(mine.formatted("")).body()).contains("request.placed"));

      var withdrawal =
          CompletableFuture.supplyAsync(
              () -> resident.post(mine.formatted("/withdraw"), Map.of("note", "邻居已经修好了")));
      var taking =
          CompletableFuture.supplyAsync(
              () -> community.post("/api/requests/" + id + "/take", Map.of()));
      assertThat(withdrawal.join().status()).isIn(200, 202);
      int taken = taking.join().status();
      assertThat(taken).isIn(200, 409);

      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  !Collections.disjoint(
                      told(resident.get(mine.formatted("")).body()),
                      List.of("request.withdrawn", "ask.refused")));
      var history = told(resident.get(mine.formatted("")).body());
      assertThat(history).doesNotHaveDuplicates();
      assertThat(history.contains("request.withdrawn"))
          .isNotEqualTo(history.contains("ask.refused"));
      assertThat(history.contains("request.taken")).isEqualTo(taken == 200);
      if (history.contains("request.taken") && history.contains("request.withdrawn")) {
        assertThat(history).containsSubsequence("request.taken", "request.withdrawn");
      }
    }
  }

  private static List<String> told(JsonNode view) {
    var events = new ArrayList<String>();
    for (JsonNode line : view.path("timeline")) {
      events.add(line.path("event").asString());
    }
    return events;
  }
}
