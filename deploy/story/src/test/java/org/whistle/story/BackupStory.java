package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The drill: a district is backed up while its residents point, and lives on in another folder as
 * if nothing had been.
 */
class BackupStory {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SAID = "二单元门禁坏了";

  @TempDir Path folder;
  private final Stack stack = Stack.running();
  private final ConcurrentLinkedQueue<Pointed> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stop = new AtomicBoolean();
  private Stack restored = stack;

  private record Pointed(UUID key, String id, String number, String code) {}

  @AfterEach
  void end() {
    stop.set(true);
    if (restored != stack) {
      restored.whistle("down");
    }
  }

  @Test
  void a_district_lives_on_from_a_back_up_that_was_taken_while_residents_pointed()
      throws Exception {
    var residents = CompletableFuture.runAsync(this::pointUntilStopped);
    await().atMost(SOON).until(() -> acknowledged.size() > 30);

    var late = point(stack, UUID.randomUUID());
    take(stack, late);

    var before = List.copyOf(acknowledged);
    var begun = Instant.now();
    var file = folder.resolve("district.backup");
    System.out.print(stack.whistle("backup", file.toString()));
    int during = acknowledged.size() - before.size();
    await().atMost(SOON).until(() -> acknowledged.size() > before.size() + during + 10);
    stop.set(true);
    residents.join();
    assertThat(during).as("nobody waited for the back-up").isPositive();

    restoreFrom(file);

    everythingOfBeforeIsThereOnce(before, begun);
    theClockThatWasDueIsAnnouncedOnce(late);
    lifeGoesOn(before);
    theViewsAreWhatTheTopicSays();
    assertThat(audited(stack)).contains("district.backed-up").doesNotContain("district.restored");
    await().atMost(SOON).until(() -> audited(restored).contains("district.restored"));
    await().atMost(SOON).until(() -> !restored.whistle("status").contains("!"));
    System.out.printf(
        "backed up with %d acknowledged, %d more while it ran, %d in all: 0 lost, 0 twice%n",
        before.size(), during, acknowledged.size());
  }

  private void restoreFrom(Path file) throws Exception {
    var passphrase = stack.secret("recovery.passphrase");
    restored = Stack.in(folder.resolve("elsewhere"), Map.of("WHISTLE_PASSPHRASE", passphrase));
    long since = System.nanoTime();
    restored.whistle("restore", file.toString());
    long unpacked = System.nanoTime();
    restored.whistle("up");
    System.out.printf(
        "restored in %.1f s, healthy after %.1f s more%n",
        (unpacked - since) / 1e9, (System.nanoTime() - unpacked) / 1e9);
  }

  private void everythingOfBeforeIsThereOnce(List<Pointed> before, Instant begun) {
    var here = Api.as(stack, "command");
    var there = Api.as(restored, "command");
    var anyone = Api.anyone(restored);
    for (var request : before) {
      assertThat(there.get("/api/cases?number=" + request.number()).body().path("items"))
          .hasSize(1);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(timeline(there, request.id(), begun))
                      .doesNotHaveDuplicates()
                      .isEqualTo(timeline(here, request.id(), begun)));
    }
    var last = before.getLast();
    var words = "/api/requests/" + last.number() + "/words?code=" + last.code();
    await() // as the page does, where a service that has just come up is too slow to answer
        .atMost(SOON)
        .until(() -> anyone.get(words).body().toString().contains(SAID));
  }

  private void theClockThatWasDueIsAnnouncedOnce(Pointed late) {
    var there = Api.as(restored, "community");
    await().atMost(SOON).until(() -> names(there, late.id()).contains("request.urged"));
    assertThat(names(there, late.id())).containsOnlyOnce("request.urged");
  }

  /** Also for those who were acknowledged too late: their next try, with the same key, is taken. */
  private void lifeGoesOn(List<Pointed> before) {
    var numbers = acknowledged.stream().map(Pointed::number).collect(Collectors.toSet());
    var forgotten = new ArrayList<>(acknowledged).getLast();
    assertThat(Api.anyone(restored).get(path(forgotten)).status()).isEqualTo(404);
    var again = point(restored, forgotten.key());
    assertThat(numbers).as("no number means two requests").doesNotContain(again.number());
    var first = before.getFirst();
    assertThat(point(restored, first.key())).as("done already").isEqualTo(first);
    take(restored, again);
  }

  private static void take(Stack where, Pointed request) {
    var community = Api.as(where, "community");
    var path = "/api/requests/" + request.id() + "/take";
    await().atMost(SOON).until(() -> community.post(path, Map.of()).status() == 200);
  }

  /** The restored view against one that is built from the topic, which came from the journals. */
  private void theViewsAreWhatTheTopicSays() {
    var admin = Api.as(restored, "admin");
    admin.post("/api/operations/tracking/compare", Map.of()).expect(202);
    var found =
        await()
            .atMost(SOON)
            .until(
                () -> admin.get("/api/operations/tracking/compare").expect(200).body(),
                answer -> List.of("done", "failed").contains(answer.path("state").asString()));
    assertThat(found.path("state").asString()).as(found.toString()).isEqualTo("done");
    assertThat(found.path("differences").path("total").asLong(-1)).as(found.toString()).isZero();
  }

  private static String audited(Stack where) {
    return Api.as(where, "auditor").get("/api/audit/gateway").expect(200).body().toString();
  }

  private static String path(Pointed request) {
    return "/api/requests/" + request.number() + "?code=" + request.code();
  }

  private void pointUntilStopped() {
    while (!stop.get()) {
      acknowledged.add(point(stack, UUID.randomUUID()));
    }
  }

  private static Pointed point(Stack where, UUID key) {
    var body = Map.of("description", SAID, "location", Map.of("address", "东风社区5号楼"));
    var answer = Api.anyone(where).post("/api/requests", body, key).expect(201);
    return new Pointed(key, answer.text("id"), answer.text("number"), answer.text("queryCode"));
  }

  /** What happened before then; concurrent events may stand in either order. */
  private static List<String> timeline(Api api, String id, Instant until) {
    return lines(api, id).stream()
        .filter(line -> Instant.parse(line.path("at").asString()).isBefore(until))
        .map(line -> line.path("at").asString() + " " + line.path("event").asString())
        .sorted()
        .toList();
  }

  private static List<String> names(Api api, String id) {
    return lines(api, id).stream().map(line -> line.path("event").asString()).toList();
  }

  private static List<JsonNode> lines(Api api, String id) {
    var lines = new ArrayList<JsonNode>();
    api.get("/api/cases/" + id).expect(200).body().path("timeline").forEach(lines::add);
    return lines;
  }
}
