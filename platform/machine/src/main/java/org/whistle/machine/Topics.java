package org.whistle.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/**
 * Whistle's topics, made before anybody could make them wrong by using them. Partition counts never
 * change: the order of a request's events hangs on them.
 */
public final class Topics {

  private static final List<NewTopic> ALL =
      List.of(
          topic("whistle.requests.v1", 8, Map.of("retention.ms", "-1")),
          topic("whistle.registry.v1", 1, Map.of("cleanup.policy", "compact")),
          topic("whistle.watermarks.v1", 1, Map.of("retention.ms", "3600000")),
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
      create(admin);
    }
  }

  private static void create(Admin admin) {
    var there = await(admin.listTopics().names());
    var missing = ALL.stream().filter(topic -> !there.contains(topic.name())).toList();
    await(admin.createTopics(missing).all());
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
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
