package org.whistle.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.beans.factory.DisposableBean;

/** The registry's topic, which each instance reads as a whole. */
final class RegistryTopic implements Registry, DisposableBean {
  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final TopicReader reader;
  private final List<BiConsumer<String, String>> listeners = new CopyOnWriteArrayList<>();

  RegistryTopic(Producer<byte[], byte[]> producer, KafkaClients clients) {
    this.producer = producer;
    this.topic = clients.settings().registryTopic();
    this.reader = new TopicReader(clients, topic, Integer.MAX_VALUE, this::read);
  }

  @Override
  public void announce(String key, String json) {
    try {
      producer.send(new ProducerRecord<>(topic, bytes(key), bytes(json))).get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Stopped while it announced " + key, stop);
    } catch (ExecutionException failed) {
      throw new KafkaException("Not announced: " + key, failed.getCause());
    }
  }

  /** To be called before anything is read: a listener that comes later misses what came before. */
  @Override
  public void follow(BiConsumer<String, String> listener) {
    listeners.add(listener);
    reader.start();
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    if (message.key() != null && message.value() != null) {
      String key = new String(message.key(), StandardCharsets.UTF_8);
      String json = new String(message.value(), StandardCharsets.UTF_8);
      listeners.forEach(listener -> listener.accept(key, json));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void destroy() {
    reader.destroy();
  }
}
