package org.whistle.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** A Kafka broker of one's own, which may be killed and comes back where it was. */
public final class Broker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BrokerKit kit;
  private final Path folder;
  private final int port;
  private @Nullable Process process;
  private @Nullable Leash leash;

  private Broker(BrokerKit kit, Path folder, int port) {
    this.kit = kit;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @param folder its data; a folder used before brings its topics back
   */
  public static Broker start(BrokerKit kit, Path folder) {
    var broker = new Broker(kit, folder, Ports.free());
    kit.prepare(folder, broker.port, Ports.free());
    broker.run();
    return broker;
  }

  /** What clients connect to. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Ends it as a power cut would ({@code kill -9}). */
  public void kill() {
    var running = process;
    if (running == null) {
      return;
    }
    running.destroyForcibly();
    try {
      running.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process = null;
  }

  /** Starts it again on the same port and folder, killing it first if it still runs. */
  public void restart() {
    kill();
    if (leash != null) {
      leash.untie();
    }
    run();
  }

  /** Ends it and deletes its folder. */
  @Override
  public void close() {
    if (leash != null) {
      leash.pull();
    }
    kill();
  }

  private void run() {
    var log = folder.resolve("broker.log");
    try {
      var started =
          new ProcessBuilder(kit.command(folder))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process = started;
      leash = Leash.tie(started, "KILL", folder);
      awaitAnswer(started, log);
    } catch (IOException failed) {
      throw new IllegalStateException("Can't start the broker in " + folder, failed);
    }
  }

  private void awaitAnswer(Process started, Path log) throws IOException {
    var deadline = Instant.now().plus(PATIENCE);
    while (!Ports.answers(port) || !answers()) {
      if (!started.isAlive() || Instant.now().isAfter(deadline)) {
        kill();
        throw new IllegalStateException("The broker didn't start: " + Files.readString(log));
      }
      pause();
    }
  }

  private boolean answers() {
    var settings =
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    try (var admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
