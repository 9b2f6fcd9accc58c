package org.whistle.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.whistle.chaos.fault.Parts;

/** The start-up caches without which no part comes back in time; the supervisor makes them once. */
final class Training {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Target target;
  private final Path root;

  Training(Target target, Path root) {
    this.target = target;
    this.root = root;
  }

  /** Returns when all are there, or says that parts will be slow. */
  void await() throws IOException, InterruptedException {
    if (isDone()) {
      return;
    }
    System.out.println("No faults until the start-up caches of this build are made");
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!isDone()) {
      if (System.nanoTime() > until) {
        System.out.println("They were not: parts will come back slowly");
        return;
      }
      Thread.sleep(LOOK_EVERY);
    }
  }

  private boolean isDone() throws IOException {
    return Stream.concat(Parts.SERVICES.stream(), Stream.of("gateway")).allMatch(this::hasCache)
        && brokerHasCache();
  }

  /** It stands beside the jar that the process runs. */
  private boolean hasCache(String name) {
    var arguments =
        ProcessHandle.of(target.part(name).pid())
            .flatMap(process -> process.info().arguments())
            .orElse(new String[0]);
    var jar = Arrays.asList(arguments).indexOf("-jar") + 1;
    return jar > 0 && Files.exists(Path.of(arguments[jar]).resolveSibling(name + ".aot"));
  }

  private boolean brokerHasCache() throws IOException {
    try (var files = Files.list(root.resolve("platform/broker/target"))) {
      return files.anyMatch(file -> file.getFileName().toString().matches("broker-.*[.]aot"));
    }
  }
}
