package org.whistle.journal;

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

  private final Admin admin;
  private final JournalSettings settings;

  /** Offsets of what was sent and isn't known to be heard, by partition. */
  private final Map<Integer, Deque<Long>> ahead = new HashMap<>();

  private String log = "";

  Flood(Admin admin, JournalSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /** How many more may be sent for now. */
  int room() {
    if (settings.ahead() - size() < settings.batch() && size() > 0) {
      forgetWhatIsHeard();
    }
    return Math.clamp(settings.ahead() - size(), 0, settings.batch());
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
        .filter(each -> each.row().turn() != Turn.AT_ONCE)
        .forEach(
            each ->
                ahead
                    .computeIfAbsent(each.partition(), _ -> new ArrayDeque<>())
                    .addLast(each.offset()));
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
