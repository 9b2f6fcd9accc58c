package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Clocks in the district's own time, which {@code ./whistle time} sets forward: ten working days in
 * a minute, and what befalls those who judge. Two processes of each service, real limits.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("walking")
class ClockWalkStory {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration A_BIT = Duration.ofSeconds(2);
  private static final int FLOOD = 800;
  private static final List<String> TRACKERS = List.of("tracking", "tracking-2");
  private static final List<Path> FAKETIME =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

  private final Stack stack = Stack.walking();
  private final Clockwork time = new Clockwork(stack);
  private final Api community = Api.as(stack, "community");

  @Test
  @Order(1)
  void ten_working_days_are_walked_from_due_time_to_due_time() {
    var nobodys = point("楼道灯泡不亮了");
    var silent = point("楼道灯泡不亮了");
    taken(silent);
    var begun = Instant.now();

    time.walk(Duration.ofDays(14), nobodys, silent);

    System.out.printf(
        "ten working days were walked in %d s%n",
        Duration.between(begun, Instant.now()).toSeconds());
    assertThat(time.said("dispatch", nobodys))
        .containsSubsequence(
            "request.escalated community",
            "request.escalated street",
            "request.escalated district");
    assertThat(nobodys.missed()).contains("respond");
    assertThat(silent.state("take")).isEqualTo("kept");
    assertThat(silent.missed()).contains("respond");
    assertThat(silent.told())
        .contains("request.urged", "supervision.added")
        .doesNotContain("request.escalated");
    assertThat(time.lateness(nobodys, silent)).isLessThan(Duration.ofMinutes(1));
    assertThat(time.announcedTwice()).isZero();
  }

  @Test
  @Order(2)
  void work_done_in_time_while_nobody_judged_is_not_called_late() {
    var forgotten = point("楼道灯泡不亮了");
    var kept = point("楼道灯泡不亮了");
    taken(forgotten);
    taken(kept);
    await().atMost(SOON).until(() -> !kept.state("first-contact").isEmpty());
    var due = kept.due("first-contact");

    stack.whileDown(
        TRACKERS,
        () -> {
          community
              .post("/api/requests/" + kept.id() + "/contact", Map.of("note", "已联系居民"))
              .expect(200);
          time.stepTo(due);
        });
    stack.awaitHealthy();

    await().atMost(SOON).until(() -> forgotten.missed().contains("first-contact"));
    await().atMost(SOON).until(() -> kept.state("first-contact").equals("kept"));
    assertThat(forgotten.missed()).containsOnlyOnce("first-contact");
    assertThat(time.announcedTwice()).isZero();
  }

  @Test
  @Order(3)
  void one_judge_killed_and_the_other_stopped_beyond_its_lease_lose_no_verdict_and_say_none_twice()
      throws Exception {
    var ids = flood();
    await().atMost(SOON).until(() -> time.said("dispatch", "request.placed", ids) == FLOOD);
    time.step(A_BIT);
    var killed = stack.pid("tracking");
    var stopped = stack.pid("tracking-2");
    try (var tracking = stack.database("tracking")) {
      var before = time.verdicts(tracking);
      var due = new Case(community, ids.getLast()).due("take");
      time.judgeSlowly();
      var stepping = CompletableFuture.runAsync(() -> time.stepTo(due));
      await()
          .atMost(SOON)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> time.verdicts(tracking) > before);
      stack.signal("KILL", killed);
      stack.signal("STOP", stopped);
      int said = time.said("tracking", "clock.missed", ids);
      System.out.printf("one killed, one stopped after %d of %d verdicts%n", said, FLOOD);
      assertThat(said).isLessThan(FLOOD);
      Thread.sleep(8000); // slow on purpose: beyond lease, session and transaction
      time.judgeQuickly();
      stack.signal("CONT", stopped);
      stepping.join();
    }
    stack.awaitHealthy();

    await().atMost(SOON).until(() -> time.said("tracking", "clock.missed", ids) == FLOOD);
    await().atMost(SOON).until(() -> time.said("dispatch", "request.escalated", ids) == FLOOD);
    time.step(A_BIT);
    assertThat(time.said("tracking", "clock.missed", ids)).isEqualTo(FLOOD);
    assertThat(time.said("dispatch", "request.escalated", ids)).isEqualTo(FLOOD);
    assertThat(time.announcedTwice()).isZero();
  }

  @Test
  @Order(4)
  void a_judge_whose_own_clock_is_an_hour_ahead_judges_no_earlier() throws Exception {
    var library = FAKETIME.stream().filter(Files::exists).findFirst();
    assumeThat(library).as("libfaketime (apt-get install faketime)").isPresent();
    var part = Files.createDirectories(stack.data().resolve("parts")).resolve("tracking-2.env");
    Files.writeString(
        part,
        """
        LD_PRELOAD=%s
        FAKETIME=+3600s
        FAKETIME_DONT_FAKE_MONOTONIC=1
        FAKETIME_FORCE_MONOTONIC_FIX=0
        """
            .formatted(library.orElseThrow()));
    stack.whistle("restart", "tracking-2");
    var urgent = point("化粪池堵了,污水漫到单元门口");
    var id = List.of(urgent.id());
    await().atMost(SOON).until(() -> time.said("dispatch", "request.placed", id) == 1);
    try {
      stack.whileDown(
          List.of("tracking"),
          () -> {
            time.step(Duration.ofMinutes(20));
            assertThat(time.said("tracking", "clock.missed", id)).isZero();
            time.step(Duration.ofMinutes(11));
            await().atMost(SOON).until(() -> time.said("tracking", "clock.missed", id) == 1);
          });
    } finally {
      Files.delete(part);
      stack.whistle("restart", "tracking-2");
    }
    stack.awaitHealthy();
    assertThat(time.said("tracking", "clock.missed", id)).isEqualTo(1);
    assertThat(time.said("dispatch", urgent)).containsOnlyOnce("request.escalated community");
    assertThat(time.announcedTwice()).isZero();
  }

  private Case point(String description) {
    var where = Map.of("address", "东风社区5号楼");
    var pointed =
        Api.anyone(stack)
            .post("/api/requests", Map.of("description", description, "location", where))
            .expect(201);
    return new Case(community, pointed.text("id"));
  }

  private void taken(Case request) {
    var take = "/api/requests/" + request.id() + "/take";
    await().atMost(SOON).until(() -> community.post(take, Map.of()).status() == 200);
  }

  private List<String> flood() {
    var ids = new ConcurrentLinkedQueue<String>();
    try (var residents = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < FLOOD; i++) {
        residents.execute(() -> ids.add(point("楼道灯泡不亮了").id()));
      }
    }
    return List.copyOf(ids);
  }
}
