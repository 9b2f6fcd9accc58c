package org.whistle.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** The Kafka broker's jars, and how to format and run a single node of it. */
public final class BrokerKit {

  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=1",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.showDateTime=true");

  private final Path libraries;

  private BrokerKit(Path libraries) {
    this.libraries = libraries;
  }

  /** Uses the jars that the build of {@code platform/broker} laid out in this folder. */
  public static BrokerKit in(Path libraries) {
    if (!Files.isDirectory(libraries)) {
      throw new IllegalStateException(
          "No broker in " + libraries + ": build platform/broker first (./whistle up does)");
    }
    return new BrokerKit(libraries);
  }

  /** Makes the folder of a new node, or keeps the one that is there; the port may change. */
  public void prepare(Path folder, int port, int controllerPort) {
    prepare(folder, port, controllerPort, port);
  }

  /**
   * The same, for a node that its clients reach by another way.
   *
   * @param advertised the loopback port that the node tells its clients
   */
  public void prepare(Path folder, int port, int controllerPort, int advertised) {
    var properties = folder.resolve("server.properties");
    try {
      Files.createDirectories(folder);
      Files.writeString(properties, settings(folder, port, controllerPort, advertised));
    } catch (IOException failed) {
      throw new UncheckedIOException("Can't write " + properties, failed);
    }
    if (Files.exists(folder.resolve("log/meta.properties"))) {
      return;
    }
    Commands.run(
        java(
            List.of("-Xmx64m"),
            "kafka.tools.StorageTool",
            List.of(
                "format",
                "--standalone",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                properties.toString())));
  }

  /** The command line that runs the node in the foreground. */
  public List<String> command(Path folder) {
    return kafka(folder, isTrained() ? List.of("-XX:AOTCache=" + cache()) : List.of());
  }

  /** The same, but when the node is stopped it leaves an AOT cache for later ones. */
  public List<String> training(Path folder) {
    return kafka(folder, List.of("-XX:AOTCacheOutput=" + unfinished()));
  }

  /** Lets later nodes use the cache that the training left. */
  public void trained() throws IOException {
    Files.move(unfinished(), cache());
  }

  /** Whether nodes start from an AOT cache. */
  public boolean isTrained() {
    return Files.exists(cache());
  }

  private Path cache() {
    return libraries.resolveSibling("broker-" + Runtime.version() + ".aot");
  }

  private Path unfinished() {
    return libraries.resolveSibling("broker.aot.new");
  }

  private List<String> kafka(Path folder, List<String> moreJvmOptions) {
    return java(
        moreJvmOptions, "kafka.Kafka", List.of(folder.resolve("server.properties").toString()));
  }

  private List<String> java(List<String> moreJvmOptions, String main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(moreJvmOptions);
    command.addAll(List.of("-cp", libraries + "/*", main));
    command.addAll(arguments);
    return command;
  }

  private static String settings(Path folder, int port, int controllerPort, int advertised) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.bootstrap.servers=127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%4$d
    controller.listener.names=CONTROLLER
    inter.broker.listener.name=PLAINTEXT
    log.dirs=%3$s
    auto.create.topics.enable=false
    log.retention.ms=-1
    # members that stay away three seconds are replaced
    group.min.session.timeout.ms=1000
    group.initial.rebalance.delay.ms=0
    # one node: nothing to replicate to
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=8
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=2
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    # a broker that died is let in again only when its former life has expired
    broker.session.timeout.ms=3000
    broker.heartbeat.interval.ms=500
    log.cleaner.dedupe.buffer.size=16777216
    num.recovery.threads.per.data.dir=2
    """
        .formatted(port, controllerPort, folder.resolve("log"), advertised);
  }
}
