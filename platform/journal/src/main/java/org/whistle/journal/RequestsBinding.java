package org.whistle.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What the binder gets from us: an error handler that seeks and tries for ever, and a start at the
 * positions of PostgreSQL instead of the offsets of the group.
 */
final class RequestsBinding
    implements ListenerContainerWithDlqAndRetryCustomizer, KafkaBindingRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(RequestsBinding.class);

  private final Positions positions;
  private final TopicIdentity identity;
  private final String topic;
  private final List<AbstractMessageListenerContainer<?, ?>> containers =
      new CopyOnWriteArrayList<>();
  private final Map<String, ConsumerGroupMetadata> places = new ConcurrentHashMap<>();

  RequestsBinding(Positions positions, TopicIdentity identity, String topic) {
    this.positions = positions;
    this.identity = identity;
    this.topic = topic;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      String group,
      BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetters,
      BackOff backOff) {
    if (destination.equals(topic)) {
      containers.add(container);
    }
    ExponentialBackOff forEver = new ExponentialBackOff(100, 2);
    forEver.setMaxInterval(2000);
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            (message, fault) -> LOG.error("Never given up, yet here: {}", message, fault), forEver);
    handler.setClassifications(Map.of(), true);
    handler.setSeekAfterError(true);
    container.setCommonErrorHandler(handler);
  }

  /** Begins again from the start when the topic was made anew; else its readers would skip. */
  void watchTopic() {
    if (!identity.id().isEmpty() && !identity.ask().equals(identity.id())) {
      LOG.warn("The topic {} is another one; it is read from its start", topic);
      containers.forEach(AbstractMessageListenerContainer::stop);
      identity.forget();
      containers.forEach(AbstractMessageListenerContainer::start);
    }
  }

  /** Where this instance stands in groups as a static member. */
  Collection<ConsumerGroupMetadata> places() {
    return places.values();
  }

  /** Hears nothing more. */
  void stop() {
    containers.forEach(AbstractMessageListenerContainer::stop);
  }

  @Override
  public boolean retryAndDlqInBinding(String destination, String group) {
    return false;
  }

  @Override
  public void onPartitionsAssigned(
      String binding,
      Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions,
      boolean initial) {
    ConsumerGroupMetadata place = consumer.groupMetadata();
    place.groupInstanceId().ifPresent(id -> places.put(id, place));
    List<TopicPartition> ours =
        partitions.stream().filter(partition -> partition.topic().equals(topic)).toList();
    if (ours.isEmpty() && initial) {
      // a static leader comes back to what it dealt before: nothing, if there was no topic then
      consumer.enforceRebalance("began with nothing");
    }
    if (!ours.isEmpty()) {
      Map<Integer, OffsetAndMetadata> known =
          knownPositions(ours.stream().map(TopicPartition::partition).toList());
      ours.forEach(partition -> consumer.seek(partition, known.get(partition.partition())));
    }
  }

  /** Waits for the database: without its positions there is nowhere to start. */
  private Map<Integer, OffsetAndMetadata> knownPositions(List<Integer> partitions) {
    while (true) {
      try {
        String topicId = identity.refresh();
        positions.begin(topicId, partitions);
        return positions.load(topicId);
      } catch (RuntimeException fault) {
        LOG.warn("Positions are not known yet: {}", fault.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stop);
    }
  }
}
