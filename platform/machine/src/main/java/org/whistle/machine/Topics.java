package org.whistle.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * Whistle's topics, made before anybody could make them wrong by using them. Partition counts never
 * change: the order of a request's events hangs on them.
 */
public final class Topics {

  /** The life of requests. */
  public static final String REQUESTS = "whistle.requests.v1";

  private static final int REQUESTS_PARTITIONS = 8;
  private static final String WATERMARKS = "whistle.watermarks.v1";

  private static final List<NewTopic> ALL =
      List.of(
          topic(REQUESTS, REQUESTS_PARTITIONS, Map.of("retention.ms", "-1")),
          topic("whistle.registry.v1", 1, Map.of("cleanup.policy", "compact")),
          topic(WATERMARKS, 1, Map.of("retention.ms", "3600000")),
          topic("whistle.positions.v1", 1, Map.of("retention.ms", "-1")));

  private Topics() {}

  /** Makes those that aren't there yet. */
  public static void create(String bootstrapServers) {
    try (var admin = admin(bootstrapServers)) {
      create(admin);
    }
  }

  /** Makes all anew and empty; committed offsets of consumer groups go with the old ones. */
  public static void renew(String bootstrapServers) {
    try (var admin = admin(bootstrapServers)) {
      var old = new ArrayList<>(await(admin.listTopics().names()));
      old.retainAll(ALL.stream().map(NewTopic::name).toList());
      await(admin.deleteTopics(old).all());
      make(admin, ALL);
    }
  }

  /** Where the partitions of {@link #REQUESTS} end. */
  public static Map<Integer, Long> ends(Admin admin) {
    var latest =
        IntStream.range(0, REQUESTS_PARTITIONS)
            .mapToObj(partition -> new TopicPartition(REQUESTS, partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    return await(admin.listOffsets(latest).all()).entrySet().stream()
        .collect(Collectors.toMap(end -> end.getKey().partition(), end -> end.getValue().offset()));
  }

  /** Forgets everything that was vouched for. */
  public static void forgetWatermarks(String bootstrapServers) {
    var all = Map.of(new TopicPartition(WATERMARKS, 0), RecordsToDelete.beforeOffset(-1));
    try (var admin = admin(bootstrapServers)) {
      await(admin.deleteRecords(all).all());
    }
  }

  /** The caller closes it. */
  public static Admin admin(String bootstrapServers) {
    return Admin.create(
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  private static void create(Admin admin) {
    var there = await(admin.listTopics().names());
    var missing = ALL.stream().filter(topic -> !there.contains(topic.name())).toList();
    make(admin, missing);
  }

  /** Returns when the broker shows the new ones: for a moment it may still show those deleted. */
  private static void make(Admin admin, List<NewTopic> topics) {
    var created = admin.createTopics(topics);
    topics.forEach(topic -> awaitShown(admin, topic.name(), await(created.topicId(topic.name()))));
  }

  private static void awaitShown(Admin admin, String name, Uuid id) {
    for (int tries = 0; tries < 200 && !id.equals(shownId(admin, name)); tries++) {
      pause();
    }
  }

  private static Uuid shownId(Admin admin, String name) {
    try {
      return admin.describeTopics(List.of(name)).allTopicNames().get().get(name).topicId();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException notYet) {
      return Uuid.ZERO_UUID;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
    return new NewTopic(name, partitions, (short) 1).configs(settings);
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("The broker didn't do it: " + failed.getMessage(), failed);
    }
  }
}
