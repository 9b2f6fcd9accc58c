package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} while residents point: whatever was answered 201 is in tracking exactly once, in
 * order.
 */
class KillStory {
  private static final int RESIDENTS = 4;
  private final Stack stack = Stack.running();
  private final Api anyone = Api.anyone(stack);

  @Test
  void nothing_answered_is_lost_when_intake_is_killed() {
    killWhilePointing("intake");
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"dispatch", "tracking", "feedback", "gateway", "kafka", "postgres"})
  void nothing_answered_is_lost_when_any_other_part_is_killed(String part) {
    killWhilePointing(part);
  }

  private void killWhilePointing(String part) {
    var acknowledged = new ConcurrentHashMap<String, String>();
    var stop = new AtomicBoolean();
    try (ExecutorService residents = Executors.newFixedThreadPool(RESIDENTS)) {
      for (int i = 0; i < RESIDENTS; i++) {
        residents.execute(() -> pointUntil(stop, acknowledged));
      }
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 50);
        stack.kill(part);
        int atTheKill = acknowledged.size();
        stack.awaitHealthy();
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > atTheKill + 50);
      } finally {
        stop.set(true);
      }
    }
    var command = Api.as(stack, "command");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(missing(command, acknowledged.keySet())).isEqualTo(Set.of()));
    int twice = 0;
    for (var request : acknowledged.entrySet()) {
      twice += command.get("/api/cases?number=" + request.getValue()).body().path("items").size();
      twice--;
      var history = history(command, request.getKey());
      assertThat(history).startsWith("request.pointed").doesNotHaveDuplicates();
    }
    System.out.printf(
        "killed %s: %d acknowledged, 0 lost, %d twice%n", part, acknowledged.size(), twice);
    assertThat(twice).isZero();
  }

  /** Points as a resident would who tries again, with the same key, until there is an answer. */
  private void pointUntil(AtomicBoolean stop, Map<String, String> acknowledged) {
    while (!stop.get()) {
      var key = UUID.randomUUID();
      for (boolean answered = false; !answered && !stop.get(); ) {
        try {
          var answer = anyone.post("/api/requests", Map.of("description", "单元门禁坏了"), key);
          answered = answer.status() == 201;
          if (answered) {
            acknowledged.put(answer.text("id"), answer.text("number"));
          }
        } catch (UncheckedIOException brokenOff) {
          // No answer is not a no: the same key is tried again.
        }
      }
    }
  }

  private static Set<String> missing(Api command, Set<String> ids) {
    var missing = ConcurrentHashMap.<String>newKeySet();
    for (String id : ids) {
      if (!history(command, id).containsAll(List.of("request.pointed", "request.placed"))) {
        missing.add(id);
      }
    }
    return missing;
  }

  private static List<String> history(Api command, String id) {
    var told = new java.util.ArrayList<String>();
    for (JsonNode line : command.get("/api/cases/" + id).body().path("timeline")) {
      told.add(line.path("event").asString());
    }
    return told;
  }
}
