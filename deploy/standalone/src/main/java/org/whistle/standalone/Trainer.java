package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.whistle.machine.Leash;
import org.whistle.machine.Ports;

/**
 * Makes the AOT caches that let the next start be quick: once a build, one service after the other,
 * and only with the time that nobody else wants.
 */
final class Trainer {

  private static final Duration SETTLE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Installation installation;

  Trainer(Installation installation) {
    this.installation = installation;
  }

  /** Trains in the background, beginning when the services have had some time for themselves. */
  void start(List<Part> services) {
    if ("no".equals(System.getenv("WHISTLE_TRAIN"))) {
      return;
    }
    Thread.ofPlatform().name("trainer").daemon().start(() -> train(services));
  }

  private void train(List<Part> services) {
    try {
      Thread.sleep(SETTLE);
      for (var service : services) {
        unlessItFails(service.name(), () -> train(service));
      }
      unlessItFails("kafka", this::trainBroker);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void train(Part service) throws IOException, InterruptedException {
    var program = Program.of(installation, service.name());
    if (!program.isTrained()) {
      run(service.name(), program.training(), service.environment().get(), () -> false);
      program.trained();
    }
  }

  private void trainBroker() throws IOException, InterruptedException {
    var kit = Stack.brokerKit(installation);
    if (!kit.isTrained()) {
      var folder = Files.createTempDirectory(installation.cache(), "training-");
      var port = Ports.free();
      kit.prepare(folder, port, Ports.free());
      run("kafka", kit.training(folder), Map.of(), () -> Ports.answers(port));
      kit.trained();
    }
  }

  /** Runs until the program ends, or is asked to end because it has done enough. */
  private void run(
      String name, List<String> program, Map<String, String> environment, BooleanSupplier enough)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.addAll(program);
    var log = installation.log("training-" + name);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    var leash = Leash.tie(process, "KILL", null);
    while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      if (enough.getAsBoolean()) {
        process.destroy();
      }
    }
    leash.untie();
  }

  private static void unlessItFails(String name, Training training) throws InterruptedException {
    try {
      training.run();
    } catch (IOException | RuntimeException failed) {
      System.err.println(name + " will start no faster next time: " + failed);
    }
  }

  private interface Training {
    void run() throws IOException, InterruptedException;
  }
}
