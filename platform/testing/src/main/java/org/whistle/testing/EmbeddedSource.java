package org.whistle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.whistle.machine.Broker;
import org.whistle.machine.BrokerKit;
import org.whistle.machine.Postgres;
import org.whistle.machine.PostgresKit;

/** Processes of this machine, each started when first asked for. */
final class EmbeddedSource implements Source {

  private final Supplier<Postgres> postgres = SingletonSupplier.of(EmbeddedSource::startPostgres);
  private final Supplier<Broker> broker = SingletonSupplier.of(Parts::newBroker);

  @Override
  public Database postgres() {
    return new Database(postgres.get().url("postgres"), PostgresKit.USER, "unused");
  }

  @Override
  public String bootstrapServers() {
    return broker.get().bootstrapServers();
  }

  static BrokerKit brokerKit() {
    return BrokerKit.in(Parts.root().resolve("platform/broker/target/lib"));
  }

  static Path temporary(String name) {
    try {
      return Files.createTempDirectory("whistle-test-" + name + "-");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Postgres startPostgres() {
    var cache = Parts.root().resolve("platform/machine/target/cache");
    return Postgres.start(PostgresKit.unpackedUnder(cache), temporary("postgres"));
  }
}
