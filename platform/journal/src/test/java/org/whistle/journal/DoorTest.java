package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class DoorTest {

  @Test
  void relay_and_readers_bring_the_certificates_that_the_consumer_brings() {
    var kafka =
        bound(
            Map.of(
                "spring.kafka.security.protocol", "SSL",
                "spring.kafka.ssl.trust-store-location", "file:/keys/ca.p12",
                "spring.kafka.ssl.trust-store-type", "PKCS12",
                "spring.kafka.ssl.key-store-location", "file:/keys/user.p12",
                "spring.kafka.ssl.key-store-password", "secret"));

    assertThat(Door.of(kafka))
        .containsEntry("security.protocol", "SSL")
        .containsEntry("ssl.truststore.location", "/keys/ca.p12")
        .containsEntry("ssl.truststore.type", "PKCS12")
        .containsEntry("ssl.keystore.location", "/keys/user.p12")
        .containsEntry("ssl.keystore.password", "secret")
        .allSatisfy((name, _) -> assertThat(kafka.buildConsumerProperties()).containsKey(name));
  }

  @Test
  void an_open_door_needs_nothing() {
    assertThat(Door.of(bound(Map.of()))).isEmpty();
  }

  private static KafkaProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("spring.kafka", KafkaProperties.class);
  }
}
