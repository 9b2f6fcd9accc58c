package org.whistle.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Much happens: a few requests whose handler reports progress, so many times a second. */
final class Bustle implements AutoCloseable {
  private static final int REQUESTS = 20;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger under = new AtomicInteger();
  private final AtomicLong done = new AtomicLong();

  Bustle(Stack stack, int perSecond) {
    Api community = Api.as(stack, "community");
    List<String> ids =
        IntStream.range(0, REQUESTS).mapToObj(n -> taken(stack, community, n)).toList();
    AtomicInteger turn = new AtomicInteger();
    clock.scheduleAtFixedRate(
        () -> {
          // A machine that can't keep up is not given a queue.
          if (under.get() < REQUESTS) {
            under.incrementAndGet();
            String id = ids.get(turn.getAndIncrement() % REQUESTS);
            hands.execute(() -> report(community, id));
          }
        },
        0,
        TimeUnit.SECONDS.toMicros(1) / perSecond,
        TimeUnit.MICROSECONDS);
  }

  /** How many there were so far. */
  long done() {
    return done.get();
  }

  private void report(Api community, String id) {
    try {
      community.post("/api/requests/" + id + "/progress", Map.of("note", "还在办")).expect(200);
      done.incrementAndGet();
    } finally {
      under.decrementAndGet();
    }
  }

  private static String taken(Stack stack, Api community, int n) {
    var where = Map.of("address", "东风社区%d号楼".formatted(n % 28 + 1));
    var id =
        Api.anyone(stack)
            .post("/api/requests", Map.of("description", "楼道灯不亮", "location", where))
            .expect(201)
            .text("id");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> community.post("/api/requests/" + id + "/take", Map.of()).status() == 200);
    return id;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    hands.close();
  }
}
