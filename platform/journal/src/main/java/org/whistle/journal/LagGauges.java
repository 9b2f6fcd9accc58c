package org.whistle.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * How far this service's effects are behind the topic's end, in records and in seconds. An end that
 * was seen is remembered with its time until the effects have passed it.
 */
final class LagGauges implements Runnable {
  private static final int EVERY = 5;
  private static final int MOST = 2000;

  private final TailCheck.Broker broker;
  private final Positions positions;
  private final Deque<Seen> ahead = new ArrayDeque<>();
  private int calls;
  private volatile long records;
  private volatile long since;

  private record Seen(long at, LogEnd end) {
    long beyond(Positions.Standing standing) {
      Map<Integer, Long> next =
          end.topicId().equals(standing.topicId()) ? standing.next() : Map.of();
      return end.ends().entrySet().stream()
          .mapToLong(e -> Math.max(0, e.getValue() - next.getOrDefault(e.getKey(), 0L)))
          .sum();
    }
  }

  LagGauges(TailCheck.Broker broker, Positions positions, MeterRegistry registry) {
    this.broker = broker;
    this.positions = positions;
    Gauge.builder("whistle.inbox.lag.records", this, gauges -> gauges.records)
        .strongReference(true)
        .register(registry);
    Gauge.builder("whistle.inbox.lag.seconds", this, LagGauges::seconds)
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void run() {
    if (calls++ % EVERY == 0) {
      Seen now = new Seen(System.nanoTime(), broker.end());
      look(now, positions.standing());
    }
  }

  private void look(Seen now, Positions.Standing standing) {
    if (!ahead.isEmpty() && !ahead.peekLast().end().topicId().equals(now.end().topicId())) {
      ahead.clear();
    }
    if (ahead.size() == MOST) {
      ahead.removeLast();
    }
    ahead.addLast(now);
    ahead.removeIf(seen -> seen.beyond(standing) == 0);
    records = now.beyond(standing);
    since = ahead.isEmpty() ? 0 : ahead.getFirst().at();
  }

  private double seconds() {
    return since == 0 ? 0 : Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
  }
}
