package org.whistle.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * {@code ./whistle restart} and {@code upgrade}: ends services in good order, one after the other,
 * each ready again before the next. The supervisor starts what ended.
 */
final class Restart {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration READY_WITHIN = Duration.ofMinutes(6);

  private final Installation installation;
  private final StatusBook book;
  private final Consumer<String> first;

  private Restart(Installation installation, Consumer<String> first) {
    this.installation = installation;
    this.book = new StatusBook(installation.run("status.json"));
    this.first = first;
  }

  /** Of what a supervisor keeps now, as it is. */
  static Restart of(Installation installation) {
    return new Restart(installation, _ -> {});
  }

  /** What runs afterwards is what this build made, whichever build made what runs now. */
  static Restart into(Installation build) {
    var builds = new Builds(build);
    return new Restart(
        build,
        part -> {
          var program = Program.of(build, Stack.programOf(part));
          program.unpack();
          builds.move(part, program);
        });
  }

  /** Every instance of the four services; the parts that are there once stay untouched. */
  void services() throws IOException, InterruptedException {
    for (var part : book.read().parts()) {
      if (Stack.SERVICES.contains(Stack.programOf(part.name()))) {
        restart(part);
      }
    }
  }

  /** Every instance of the four services, and at last the door: its pages call what is new. */
  void everything() throws IOException, InterruptedException {
    services();
    part("gateway");
  }

  /**
   * One part, whichever it is.
   *
   * @throws Trouble when there is none of this name
   */
  void part(String name) throws IOException, InterruptedException {
    restart(
        book.read().parts().stream()
            .filter(part -> part.name().equals(name) && part.pid() != 0)
            .findFirst()
            .orElseThrow(() -> new Trouble("No part '" + name + "' runs (./whistle status)")));
  }

  private void restart(PartState part) throws IOException, InterruptedException {
    first.accept(part.name());
    var since = Instant.now();
    var process = ProcessHandle.of(part.pid());
    if (process.isPresent()) {
      Keeper.signal(Stack.stopSignal(part.name()), process.get());
      try {
        process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException stuck) {
        process.get().destroyForcibly();
      }
    }
    while (!isReady(part)) {
      if (Duration.between(since, Instant.now()).compareTo(READY_WITHIN) > 0) {
        throw new Trouble(part.name() + " isn't ready again: see " + installation.log(part.name()));
      }
      Thread.sleep(50);
    }
    System.out.printf(
        "  %-11s ready again after %4.1f s%n",
        part.name(), Duration.between(since, Instant.now()).toMillis() / 1000.0);
  }

  private boolean isReady(PartState before) {
    return book.read().parts().stream()
        .anyMatch(
            part ->
                part.name().equals(before.name())
                    && part.pid() != before.pid()
                    && part.state().equals("ready"));
  }
}
