package org.whistle.journal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives up this instance's place in the group when it ends in good order. A static member doesn't
 * do so by itself: its partitions would wait for it until its session ends.
 */
final class Leaving implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

  private final RequestsBinding binding;
  private final Admin admin;
  private volatile boolean running;

  Leaving(RequestsBinding binding, Admin admin) {
    this.binding = binding;
    this.admin = admin;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    // one that goes on polling would join again
    binding.stop();
    Map<String, List<MemberToRemove>> places =
        binding.places().stream()
            .collect(
                Collectors.groupingBy(
                    ConsumerGroupMetadata::groupId,
                    Collectors.mapping(
                        place -> new MemberToRemove(place.groupInstanceId().orElseThrow()),
                        Collectors.toList())));
    places.forEach(this::leave);
  }

  private void leave(String group, List<MemberToRemove> members) {
    try {
      var options = new RemoveMembersFromConsumerGroupOptions(members);
      options.reason("the service ends");
      admin.removeMembersFromConsumerGroup(group, options).all().get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException silent) {
      LOG.debug("The place in the group is free when its session ends", silent);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The binder itself would stop only after the web server has waited for its last calls. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE;
  }
}
