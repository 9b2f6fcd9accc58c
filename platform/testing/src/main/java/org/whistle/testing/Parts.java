package org.whistle.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.whistle.machine.Broker;
import org.whistle.machine.Topics;

/** One PostgreSQL and one Kafka broker for all tests of a JVM, started when first asked for. */
public final class Parts {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Parts() {}

  /** A database that nobody has used. */
  public static Database newDatabase() {
    var server = Shared.SOURCE.postgres();
    var name = "test_" + DATABASES.incrementAndGet();
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE template0");
    } catch (SQLException failed) {
      throw new IllegalStateException("Can't make database " + name, failed);
    }
    var slash = server.url().indexOf('/', "jdbc:postgresql://".length());
    return new Database(
        server.url().substring(0, slash + 1) + name, server.user(), server.password());
  }

  /** The shared broker's address; its topics are there. */
  public static String bootstrapServers() {
    return Shared.SOURCE.bootstrapServers();
  }

  /** Empties Whistle's topics on the shared broker. */
  public static void renewTopics() {
    Topics.renew(bootstrapServers());
  }

  /** A private broker with Whistle's topics, to be killed and restarted; close it. */
  public static Broker newBroker() {
    var broker = Broker.start(EmbeddedSource.brokerKit(), EmbeddedSource.temporary("broker"));
    Topics.create(broker.bootstrapServers());
    return broker;
  }

  /** The root of the project's folders. */
  static Path root() {
    var given = System.getProperty("whistle.root");
    if (given != null) {
      return Path.of(given);
    }
    var folder = Path.of("").toAbsolutePath();
    while (folder != null && !folder.resolve("platform/broker").toFile().isDirectory()) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("Not inside Whistle's folders; set -Dwhistle.root");
    }
    return folder;
  }

  /** Initialised by its first use, once. */
  private static final class Shared {
    static final Source SOURCE = choose();

    private static Source choose() {
      return switch (System.getProperty("whistle.parts", "processes")) {
        case "processes" -> {
          System.out.println("Real parts: PostgreSQL 18 and Kafka as processes");
          yield new EmbeddedSource();
        }
        case "containers" -> {
          System.out.println("Real parts: PostgreSQL 18 and Kafka in containers");
          yield new ContainerSource();
        }
        case String other ->
            throw new IllegalArgumentException(
                "-Dwhistle.parts is processes or containers, not " + other);
      };
    }
  }
}
