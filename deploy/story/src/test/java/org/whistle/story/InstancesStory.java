package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Two processes of each service: people who never try again don't notice a rolling restart, and one
 * that is killed costs seconds. One process of each: they are asked to come again, no worse.
 */
@Tag("long")
class InstancesStory {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration BACK = Duration.ofSeconds(5);

  /** More than the topic has partitions, so that a part of them was the killed process's own. */
  private static final int WALKS = 16;

  @TempDir static Path folder;
  private static Stack two;

  @BeforeAll
  static void start() throws IOException {
    two = Stack.in(folder.resolve("two"), Map.of("WHISTLE_INSTANCES", "2"));
    two.whistle("demo");
    awaitEverybody();
  }

  @AfterAll
  static void stop() {
    two.whistle("down");
  }

  @Test
  void a_rolling_restart_of_two_instances_fails_no_call_and_loses_nothing() {
    var people = new People(two);
    people.during(() -> System.out.print(two.whistle("restart")));
    System.out.println("rolling restart, two instances: " + people);
    assertThat(people.asked()).hasSize(4).allSatisfy((_, calls) -> assertThat(calls).isPositive());
    assertThat(people.bad()).isEmpty();
    isThereOnce(two, people.acknowledged());
  }

  @Test
  void with_one_instance_a_restart_answers_only_503_with_when_to_come_again() {
    var one = Stack.running();
    var people = new People(one);
    people.during(() -> System.out.print(one.whistle("restart")));
    System.out.println("rolling restart, one instance: " + people);
    assertThat(people.bad())
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.type()).startsWith("application/problem+json");
              assertThat(answer.retryAfter()).matches("[1-9]\\d*");
            });
    isThereOnce(one, people.acknowledged());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intake",
        "intake-2",
        "dispatch",
        "dispatch-2",
        "tracking",
        "tracking-2",
        "feedback",
        "feedback-2"
      })
  void a_killed_instance_costs_five_seconds_at_most(String part) {
    var calm = walks();
    two.kill(part);
    var killed = walks();
    System.out.printf(
        "killed %s: %d walks through all services took %d ms, before %d ms%n",
        part, WALKS, killed.toMillis(), calm.toMillis());
    awaitEverybody();
    assertThat(killed.minus(calm)).isLessThanOrEqualTo(BACK);
  }

  /** How long requests take from pointing until everybody has heard of their rating. */
  private static Duration walks() {
    var anyone = Api.anyone(two);
    var community = Api.as(two, "community");
    long begun = System.nanoTime();
    try (var walking = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, WALKS).mapToObj(_ -> walking.submit(() -> walk(anyone, community)));
      for (var each : all.toList()) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Each step by somebody who asks again, with the same key, until it is done. */
  private static void walk(Api anyone, Api community) {
    var where = Map.of("address", "东风社区5号楼");
    var request = Map.of("description", "楼道灯泡不亮了", "location", where);
    var pointed = done(anyone, "/api/requests", request);
    var moves = "/api/requests/" + pointed.text("id");
    done(community, moves + "/take", Map.of());
    done(
        community,
        moves + "/resolve",
        Map.of("answer", "换了灯泡", "outcome", "done", "unproven", "no-camera"));
    var rating = "/api/requests/%s/rating?code=%s";
    done(
        anyone,
        rating.formatted(pointed.text("number"), pointed.text("queryCode")),
        Map.of("solved", "yes", "level", 5));
    var file = "/api/cases/" + pointed.text("id");
    until(() -> community.get(file), answer -> told(answer).contains("request.rated"));
  }

  private static Api.Answer done(Api who, String path, Map<String, ?> body) {
    var key = UUID.randomUUID();
    return until(() -> who.post(path, body, key), answer -> answer.status() / 100 == 2);
  }

  private static Api.Answer until(Callable<Api.Answer> call, Predicate<Api.Answer> wished) {
    return await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(call, wished);
  }

  /** Until each process of each service is ready, the second ones too. */
  private static void awaitEverybody() {
    until(
        () -> Api.anyone(two).get("/health"),
        health ->
            health.status() == 200
                && health.body().path("services").valueStream().allMatch(InstancesStory::allUp));
  }

  private static boolean allUp(JsonNode service) {
    return service.path("instances").valueStream().allMatch(state -> state.asString().equals("UP"));
  }

  private static void isThereOnce(Stack stack, Map<String, String> acknowledged) {
    var command = Api.as(stack, "command");
    acknowledged.forEach(
        (id, number) -> {
          until(
              () -> command.get("/api/cases/" + id),
              file -> told(file).containsAll(List.of("request.pointed", "request.placed")));
          assertThat(told(command.get("/api/cases/" + id))).doesNotHaveDuplicates();
          assertThat(command.get("/api/cases?number=" + number).body().path("items")).hasSize(1);
        });
  }

  private static List<String> told(Api.Answer file) {
    var timeline = file.body().path("timeline").valueStream();
    return timeline.map(line -> line.path("event").asString()).toList();
  }
}
