package org.whistle.story;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tools.jackson.databind.node.MissingNode;

/**
 * Some who each ask one service again and again, and nothing twice: what they weren't answered well
 * is written down.
 */
final class People {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int FIRST = 20;

  private final Api anyone;
  private final Api community;
  private final Api command;
  private final Api visitor;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Api.Answer> bad = new ConcurrentLinkedQueue<>();

  People(Stack stack) {
    anyone = Api.anyone(stack);
    community = Api.as(stack, "community");
    command = Api.as(stack, "command");
    visitor = Api.as(stack, "visitor");
  }

  /** Each of them asks from some time before this work until some time after it. */
  void during(Runnable work) {
    var stop = new AtomicBoolean();
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      all.execute(() -> ask("intake", stop, this::point));
      all.execute(() -> ask("dispatch", stop, () -> community.get("/api/desk")));
      all.execute(() -> ask("tracking", stop, () -> command.get("/api/wall")));
      all.execute(() -> ask("feedback", stop, () -> visitor.get("/api/visits")));
      try {
        awaitMore();
        work.run();
        awaitMore();
      } finally {
        stop.set(true);
      }
    }
  }

  /** How often each service was asked. */
  Map<String, Integer> asked() {
    return asked;
  }

  /** What wasn't 2xx; status 0 where there was no answer. */
  List<Api.Answer> bad() {
    return List.copyOf(bad);
  }

  /** Requests that were answered 201: number by id. */
  Map<String, String> acknowledged() {
    return acknowledged;
  }

  @Override
  public String toString() {
    return "asked %s, %d not answered well: %s"
        .formatted(asked, bad.size(), bad.stream().distinct().limit(20).toList());
  }

  private void awaitMore() {
    var before = Map.copyOf(asked);
    await()
        .atMost(SOON)
        .until(
            () ->
                asked.size() == 4
                    && asked.entrySet().stream()
                        .allMatch(
                            now -> now.getValue() - before.getOrDefault(now.getKey(), 0) >= FIRST));
  }

  private void ask(String service, AtomicBoolean stop, Supplier<Api.Answer> call) {
    while (!stop.get()) {
      asked.merge(service, 1, Integer::sum);
      try {
        var answer = call.get();
        if (answer.status() / 100 != 2) {
          bad.add(answer);
        }
        Thread.sleep(20); // slow on purpose: people, not a flood
      } catch (UncheckedIOException broken) {
        bad.add(new Api.Answer(0, broken + " from " + service, "", MissingNode.getInstance()));
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private Api.Answer point() {
    var where = Map.of("address", "东风社区5号楼");
    var answer = anyone.post("/api/requests", Map.of("description", "单元门禁坏了", "location", where));
    if (answer.status() == 201) {
      acknowledged.put(answer.text("id"), answer.text("number"));
    }
    return answer;
  }
}
