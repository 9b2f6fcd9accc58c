package org.whistle.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.whistle.machine.Leash;

/**
 * Makes the AOT caches that let the next start be quick: once a build, one service after the other,
 * and only with the time that nobody else wants.
 */
final class Trainer {

  private static final Duration SETTLE = Duration.ofSeconds(30);

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
        trainUnlessDone(service);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void trainUnlessDone(Part service) throws InterruptedException {
    try {
      var program = Program.of(installation, service.name());
      if (!program.isTrained()) {
        train(program, service);
      }
    } catch (IOException | RuntimeException failed) {
      System.err.println(service.name() + " will start no faster next time: " + failed);
    }
  }

  private void train(Program program, Part service) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.addAll(program.training());
    var log = installation.log("training-" + program.name());
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(service.environment());
    var process = builder.start();
    var leash = Leash.tie(process, "KILL", null);
    var code = process.waitFor();
    leash.untie();
    if (code != 0) {
      throw new IOException(
          "training of " + program.name() + " ended with " + code + ", see " + log);
    }
    program.trained();
  }
}
