package org.whistle.mending.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import tools.jackson.databind.JsonNode;

class MendEventRaceTest extends DeskTest {

  @Test
  void of_two_approvals_at_once_one_does_it() throws Exception {
    long parked = parks();
    String proposal = proposes(Role.COMMAND, parked, "redrive", null);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    pausesInside(inside, goOn);

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> first =
          people.submit(() -> approves(Role.ADMIN, parked, proposal));
      inside.await();
      Future<HttpResponse<String>> second =
          people.submit(() -> approves(Role.ADMIN, parked, proposal));
      await().atMost(Duration.ofSeconds(4)).until(() -> waitingForLocks() == 1);
      goOn.countDown();

      ok(first.get());
      refused(second.get(), 409, "proposal-decided");
    }
    hears("intake 1", "dispatch 1");
  }

  @Test
  void what_arrives_while_it_is_approved_is_applied_after_it() throws Exception {
    long parked = parks();
    String proposal = proposes(Role.COMMAND, parked, "redrive", null);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    pausesInside(inside, goOn);

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> answer =
          people.submit(() -> approves(Role.ADMIN, parked, proposal));
      inside.await();
      peer.says(request, "intake", 2, "", "withdrawal.asked", Peer.body(2));
      await().atMost(Duration.ofSeconds(4)).until(() -> waitingForLocks() == 1);
      goOn.countDown();
      ok(answer.get());
    }

    hears("intake 1", "dispatch 1", "intake 2");
    assertThat(kept()).isEmpty();
  }

  @Test
  void under_a_stream_of_events_each_is_applied_once_and_in_order() throws Exception {
    long parked = parks();
    String proposal = proposes(Role.COMMAND, parked, "redrive", null);
    recorder.reaction = _ -> {};

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      people.submit(
          () ->
              IntStream.rangeClosed(2, 200)
                  .forEach(
                      sequence ->
                          peer.says(
                              request, "intake", sequence, "", "withdrawal.asked", Peer.body(2))));
      await().until(() -> !kept().isEmpty());
      ok(approves(Role.ADMIN, parked, proposal));
    }

    List<String> wanted = IntStream.rangeClosed(1, 200).mapToObj(it -> "intake " + it).toList();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(recorder.of(request).stream().filter(it -> it.startsWith("intake")))
                    .containsExactlyElementsOf(wanted));
    assertThat(kept()).isEmpty();
  }

  @Test
  void what_was_released_meanwhile_is_not_applied_again() {
    peer.says(request, "intake", 2, "");
    long held = kept(1).getFirst().path("id").asLong();
    String proposal = proposes(Role.COMMAND, held, "discard", null);
    peer.says(request, "intake", 1, "");
    hears("intake 1", "intake 2");

    refused(approves(Role.ADMIN, held, proposal), 409, "not-kept-any-more");
    refused(approves(Role.ADMIN, held, proposal), 409, "proposal-decided");

    assertThat(said()).isEmpty();
    assertThat(recorder.of(request)).containsExactly("intake 1", "intake 2");
  }

  @Test
  void dying_in_the_midst_leaves_it_whole_and_the_same_call_does_it() throws Exception {
    long parked = parks();
    peer.says(request, "intake", 2, "", "withdrawal.asked", Peer.body(2));
    kept(2);
    String proposal = proposes(Role.COMMAND, parked, "redrive", null);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    pausesInside(inside, goOn);
    String body = "{\"proposal\":\"" + proposal + "\"}";
    UUID key = UUID.randomUUID();

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> answer =
          people.submit(() -> post(Role.ADMIN, "kept/" + parked + "/approval", body, key));
      inside.await();
      jdbc.queryForList(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and state = 'idle in transaction'
          """);
      goOn.countDown();
      assertThat(answer.get().statusCode()).as(answer.get().body()).isGreaterThanOrEqualTo(500);
    }
    assertThat(kept())
        .map(item -> item.path("reason").asString() + " " + item.path("sequence").asLong())
        .containsExactly("parked 1", "held 2");
    JsonNode open = kept().getFirst().path("proposals").get(0);
    assertThat(open.path("state").asString()).isEqualTo("open");
    assertThat(said()).isEmpty();

    recorder.reaction = _ -> {};
    ok(post(Role.ADMIN, "kept/" + parked + "/approval", body, key));
    ok(post(Role.ADMIN, "kept/" + parked + "/approval", body, key));
    assertThat(said()).hasSize(1);
    assertThat(kept()).isEmpty();
  }

  /** The first event of this request stops inside the transaction that applies it. */
  private void pausesInside(CountDownLatch inside, CountDownLatch goOn) {
    recorder.reaction =
        heard -> {
          if (isAbout(heard, request) && inside.getCount() > 0) {
            inside.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
  }

  private long waitingForLocks() {
    return Stream.ofNullable(
            jdbc.queryForObject(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                """,
                Long.class))
        .findFirst()
        .orElse(0L);
  }
}
