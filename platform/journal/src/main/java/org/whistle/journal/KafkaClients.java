package org.whistle.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes the clients that the journal uses beside the binder's consumer.
 *
 * @param door how the brokers let anybody in: {@code spring.kafka.security}, {@code
 *     spring.kafka.ssl} and {@code spring.kafka.properties}, which the binder's consumer goes by
 *     too
 */
record KafkaClients(List<String> brokers, Map<String, Object> door, JournalSettings settings) {

  /**
   * Idempotent, all replicas, and given up before the lease ends; the relay itself never gives up.
   */
  Producer<byte[], byte[]> producer() {
    Map<String, Object> config = common();
    int delivery = (int) settings.delivery().toMillis();
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery / 2);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.producer() + "-relay");
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Without a group: whoever makes it assigns partitions and seeks. */
  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> config = common();
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Admin admin() {
    Map<String, Object> config = common();
    config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 3000);
    config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 1500);
    return Admin.create(config);
  }

  private Map<String, Object> common() {
    Map<String, Object> config = new HashMap<>(door);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.join(",", brokers));
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return config;
  }
}
