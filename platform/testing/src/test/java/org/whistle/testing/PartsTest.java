package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.machine.Broker;

class PartsTest {

  private static final TopicPartition REGISTRY = new TopicPartition("whistle.registry.v1", 0);

  @Test
  void every_database_is_new_and_speaks_utf_8() {
    var first = JdbcClient.create(Parts.newDatabase().dataSource());
    var second = JdbcClient.create(Parts.newDatabase().dataSource());

    first.sql("CREATE TABLE lamps (name text)").update();

    assertThat(second.sql("SELECT to_regclass('lamps')::text").query(String.class).optional())
        .isEmpty();
    assertThat(second.sql("SELECT length('诉求')").query(Integer.class).single()).isEqualTo(2);
    assertThat(second.sql("SHOW server_version").query(String.class).single()).startsWith("18");
  }

  @Test
  void renewed_topics_are_empty() throws Exception {
    say(Parts.bootstrapServers(), "before");

    Parts.renewTopics();
    say(Parts.bootstrapServers(), "after");

    assertThat(heard(Parts.bootstrapServers())).containsExactly("after");
  }

  @Test
  void a_killed_broker_comes_back_with_what_it_was_told() throws Exception {
    try (Broker broker = Parts.newBroker()) {
      say(broker.bootstrapServers(), "kept");

      broker.kill();
      broker.restart();

      assertThat(heard(broker.bootstrapServers())).containsExactly("kept");
    }
  }

  private static void say(String bootstrapServers, String word) throws Exception {
    var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
    var text = new StringSerializer();
    try (var producer = new KafkaProducer<>(settings, text, text)) {
      producer.send(new ProducerRecord<>(REGISTRY.topic(), "k", word)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> heard(String bootstrapServers) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, text, text)) {
      consumer.assign(List.of(REGISTRY));
      var words = new ArrayList<String>();
      consumer
          .poll(Duration.ofSeconds(30))
          .records(REGISTRY)
          .forEach(spoken -> words.add(spoken.value()));
      return words;
    }
  }
}
