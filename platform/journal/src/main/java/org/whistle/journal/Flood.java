package org.whistle.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a flood is ahead of its hearer, as far as this relay sent it; who takes over from a relay
 * begins to count anew. What the hearer's group has committed is asked only while there is a flood,
 * and paces it: nothing is decided by it.
 */
final class Flood {
  private static final Logger LOG = LoggerFactory.getLogger(Flood.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final long NOTHING = Long.MAX_VALUE;

  private final Admin admin;
  private final JournalSettings settings;
  private final Floodgate gate;

  /** Offsets of what was sent and isn't known to be heard, by partition. */
  private final Map<Integer, Deque<Long>> ahead = new HashMap<>();

  private String log = "";

  /** The last position of a flood's end that left; what left stays in the index for a while. */
  private long passed;

  private long lookedAtAll = System.nanoTime();

  Flood(Admin admin, JournalSettings settings, Floodgate gate) {
    this.admin = admin;
    this.settings = settings;
    this.gate = gate;
  }

  /** How many more may be sent for now, and of which turns. */
  OutboxStore.Room room() {
    if (settings.ahead() - size() < settings.batch() && size() > 0) {
      forgetWhatIsHeard();
    }
    int ofFlood = Math.clamp(settings.ahead() - size(), 0, settings.batch());
    if (System.nanoTime() - lookedAtAll > EVERY.toNanos()) {
      lookAtAll();
    }
    return new OutboxStore.Room(settings.batch(), ofFlood, gate.isOpen() ? passed : NOTHING);
  }

  /**
   * Counts those that belong to a flood.
   *
   * @param sentTo the log that they were sent to; offsets of another one mean nothing any more
   */
  void sent(List<OutboxStore.Acknowledged> rows, String sentTo) {
    if (!sentTo.equals(log)) {
      ahead.clear();
      log = sentTo;
    }
    rows.stream()
        .map(OutboxStore.Acknowledged::row)
        .filter(row -> row.turn() == Turn.LAST)
        .forEach(row -> passed = Math.max(passed, row.position()));
    rows.stream()
        .filter(each -> each.row().turn() != Turn.AT_ONCE)
        .forEach(
            each ->
                ahead
                    .computeIfAbsent(each.partition(), _ -> new ArrayDeque<>())
                    .addLast(each.offset()));
  }

  /**
   * Nothing was found, or not for a while behind what left: what was written earlier and committed
   * later stands before it.
   *
   * @return whether there was anything that it didn't look at
   */
  boolean lookAtAll() {
    lookedAtAll = System.nanoTime();
    boolean some = passed > 0;
    passed = 0;
    return some;
  }

  private void forgetWhatIsHeard() {
    try {
      Map<TopicPartition, OffsetAndMetadata> next =
          admin.listConsumerGroupOffsets(settings.hearer()).partitionsToOffsetAndMetadata().get();
      next.forEach(
          (partition, committed) -> {
            if (partition.topic().equals(settings.requestsTopic()) && committed != null) {
              ahead
                  .getOrDefault(partition.partition(), new ArrayDeque<>())
                  .removeIf(offset -> offset < committed.offset());
            }
          });
    } catch (ExecutionException unknown) {
      LOG.debug("Nobody says how far {} is", settings.hearer(), unknown);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private int size() {
    return ahead.values().stream().mapToInt(Deque::size).sum();
  }
}
