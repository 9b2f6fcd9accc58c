package org.whistle.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** People at their work, through the gateway, at a steady rate: half look, half do something. */
final class People implements AutoCloseable {
  private static final int PER_SECOND = 20;
  private static final List<String> NEIGHBOURS = List.of("医苑社区", "化工社区", "星城社区", "开源社区", "丽锦社区");

  private final District command;
  private final District community;
  private final Queue<String> pointed = new ConcurrentLinkedQueue<>();
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Thread clock;
  private volatile boolean working = true;

  /** What one click took. */
  private record Call(Instant at, long nanos, int status) {}

  People(String url, Path data) throws java.io.IOException {
    this.command = new District(url, data);
    this.community = new District(url, data, "community");
    this.clock = Thread.ofPlatform().start(this::work);
  }

  private void work() {
    var pace = new Pace(PER_SECOND);
    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int turn = 0; working; turn++) {
        pace.awaitNext();
        int which = turn;
        clicks.execute(() -> click(which));
      }
    }
  }

  private void click(int turn) {
    String waiting = turn % 6 == 4 ? pointed.poll() : null;
    switch (turn % 6) {
      case 0 -> note(() -> community.status("/api/desk"));
      case 1 -> note(this::point);
      case 3 -> note(() -> pointAt(NEIGHBOURS.get(turn / 6 % NEIGHBOURS.size())));
      case 2 -> note(() -> command.status("/api/cases?state=taken"));
      case 4 -> {
        if (waiting != null) {
          note(() -> community.move(waiting, "take"));
        }
      }
      default -> note(() -> command.status("/api/wall"));
    }
  }

  private int point() {
    pointed.add(command.point());
    return 201;
  }

  private int pointAt(String community) {
    command.point(community);
    return 201;
  }

  private void note(Supplier<Integer> call) {
    var at = Instant.now();
    long start = System.nanoTime();
    int status;
    try {
      status = call.get();
    } catch (RuntimeException fault) {
      status = 599;
    }
    calls.add(new Call(at, System.nanoTime() - start, status));
  }

  /** Clicks that began in that time. */
  String between(Instant from, Instant to) {
    List<Call> those =
        calls.stream().filter(c -> !c.at().isBefore(from) && c.at().isBefore(to)).toList();
    var latencies = Latencies.of(those.stream().mapToLong(Call::nanos).toArray());
    return String.format(
        "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (%d clicks, %d failed)",
        latencies.percentile(50),
        latencies.percentile(95),
        latencies.percentile(99),
        those.size(),
        those.stream().filter(call -> call.status() >= 400).count());
  }

  /** Lets them work for a while. */
  String during(Duration time) throws InterruptedException {
    var from = Instant.now();
    Thread.sleep(time);
    return between(from, Instant.now());
  }

  @Override
  public void close() {
    working = false;
    try {
      clock.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
