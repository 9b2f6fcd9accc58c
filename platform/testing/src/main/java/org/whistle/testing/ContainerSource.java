package org.whistle.testing;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.whistle.machine.Topics;

/** Containers, each started when first asked for; Testcontainers removes them. */
final class ContainerSource implements Source {

  static final String POSTGRES = "postgres:18";
  static final String KAFKA = "apache/kafka:4.3.1";

  private final Supplier<PostgreSQLContainer> postgres =
      SingletonSupplier.of(ContainerSource::startPostgres);
  private final Supplier<KafkaContainer> kafka = SingletonSupplier.of(ContainerSource::startKafka);

  @Override
  public Database postgres() {
    var server = postgres.get();
    return new Database(server.getJdbcUrl(), server.getUsername(), server.getPassword());
  }

  @Override
  public String bootstrapServers() {
    return kafka.get().getBootstrapServers();
  }

  private static PostgreSQLContainer startPostgres() {
    var server =
        new PostgreSQLContainer(DockerImageName.parse(POSTGRES))
            .withCommand("postgres", "-c", "max_connections=400", "-c", "fsync=off");
    server.start();
    return server;
  }

  private static KafkaContainer startKafka() {
    var kafka =
        new KafkaContainer(DockerImageName.parse(KAFKA))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    kafka.start();
    Topics.create(kafka.getBootstrapServers());
    return kafka;
  }
}
