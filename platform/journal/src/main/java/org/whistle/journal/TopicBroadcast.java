package org.whistle.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.whistle.contracts.EventTypes;

/** Broadcast from a reader of the requests topic; what can't be read isn't shown. */
final class TopicBroadcast implements Broadcast, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(TopicBroadcast.class);

  private static final int AGAIN = 250;

  private final List<Consumer<Said>> listeners = new CopyOnWriteArrayList<>();
  private final TopicReader reader;
  private final Positions positions;

  TopicBroadcast(KafkaClients clients, Positions positions) {
    this.positions = positions;
    this.reader = new TopicReader(clients, clients.settings().requestsTopic(), AGAIN, this::read);
  }

  @Override
  public Subscription listen(Consumer<Said> listener) {
    listeners.add(listener);
    reader.start();
    return () -> listeners.remove(listener);
  }

  @Override
  public Map<Integer, Long> position() {
    reader.start();
    return reader.position();
  }

  @Override
  public Map<Integer, Long> applied() {
    return positions.standing().next();
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    if (!listeners.isEmpty()) {
      said(message).ifPresent(said -> listeners.forEach(listener -> hand(said, listener)));
    }
  }

  private Optional<Said> said(ConsumerRecord<byte[], byte[]> message) {
    try {
      Envelope envelope = Envelope.of(Envelope.headersOf(message));
      return EventTypes.typeOf(envelope.type())
          .map(
              type ->
                  new Said(
                      envelope.eventId(),
                      envelope.requestId(),
                      envelope.producer(),
                      envelope.sequence(),
                      envelope.cycle(),
                      envelope.occurredAt(),
                      EventJson.read(type, message.value()),
                      message.partition(),
                      message.offset(),
                      envelope.traceparent()));
    } catch (RuntimeException garbage) {
      return Optional.empty();
    }
  }

  private void hand(Said said, Consumer<Said> listener) {
    try {
      listener.accept(said);
    } catch (RuntimeException fault) {
      LOG.warn("A listener to the broadcast failed and is dropped", fault);
      listeners.remove(listener);
    }
  }

  @Override
  public void destroy() {
    reader.destroy();
  }
}
