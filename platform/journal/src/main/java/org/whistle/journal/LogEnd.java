package org.whistle.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the requests topic ends.
 *
 * @param ends end offset by partition
 * @param epochs leader's epoch by partition; another one says that the leader began anew
 */
record LogEnd(String topicId, Map<Integer, Long> ends, Map<Integer, Integer> epochs) {

  /**
   * @throws IllegalStateException when the broker doesn't answer, or has no such topic
   */
  static LogEnd of(Admin admin, String topic) {
    try {
      TopicDescription description =
          admin
              .describeTopics(java.util.List.of(topic))
              .allTopicNames()
              .get(3, TimeUnit.SECONDS)
              .get(topic);
      Map<Integer, Long> ends = new TreeMap<>();
      Map<Integer, Integer> epochs = new TreeMap<>();
      admin
          .listOffsets(
              description.partitions().stream()
                  .collect(
                      Collectors.toMap(
                          info -> new TopicPartition(topic, info.partition()),
                          _ -> OffsetSpec.latest())))
          .all()
          .get(3, TimeUnit.SECONDS)
          .forEach(
              (partition, end) -> {
                ends.put(partition.partition(), end.offset());
                epochs.put(partition.partition(), end.leaderEpoch().orElse(-1));
              });
      return new LogEnd(description.topicId().toString(), ends, epochs);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stop);
    } catch (ExecutionException | TimeoutException fault) {
      throw new IllegalStateException("the broker doesn't tell the ends of " + topic, fault);
    }
  }
}
