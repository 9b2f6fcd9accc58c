package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.whistle.machine.Ports;

/** {@code ./whistle up}: starts the supervisor, and returns when everything is ready. */
final class Up {

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final int DEATHS_THAT_ARE_A_PATTERN = 4;

  private final Installation installation;
  private final StatusBook book;

  Up(Installation installation) {
    this.installation = installation;
    this.book = new StatusBook(installation.run("status.json"));
  }

  void run() throws IOException, InterruptedException {
    var since = Instant.now();
    lookAround();
    SettableClock.decide(installation, System.getenv().getOrDefault("WHISTLE_SETTABLE_CLOCK", ""));
    book.clear();
    var supervisor = startSupervisor();
    try {
      awaitHealthy(supervisor, since);
    } catch (Trouble trouble) {
      supervisor.destroy();
      supervisor.waitFor();
      throw trouble;
    }
    System.out.printf(
        "Whistle runs on %s (ready after %.1f s). Logs: %s. Stop it with ./whistle down%n",
        installation.url(), seconds(since), installation.data().resolve("logs"));
    book.read().parts().stream()
        .filter(part -> part.name().equals(Prometheus.NAME))
        .forEach(part -> System.out.printf("Prometheus: http://127.0.0.1:%d%n", part.port()));
  }

  /** Says in one line what would keep everything from starting. */
  void lookAround() throws IOException {
    try {
      Files.createDirectories(installation.run("."));
      Files.createDirectories(installation.data().resolve("logs"));
    } catch (IOException failed) {
      throw new Trouble("Can't write to " + installation.data() + ": " + failed.getMessage());
    }
    if (Files.exists(Restore.unfinished(installation))) {
      throw new Trouble("A restore was broken off here: run ./whistle restore again");
    }
    if (Supervisor.holds(installation)) {
      throw new Trouble("Whistle already runs on " + installation.url() + " (./whistle status)");
    }
    if (!Ports.isFree(installation.port())) {
      throw new Trouble(
          "Port %d is taken by another program: stop it, or set WHISTLE_PORT"
              .formatted(installation.port()));
    }
  }

  private Process startSupervisor() throws IOException {
    var command = new ArrayList<String>();
    // a session of its own, so that closing the terminal doesn't end it
    command.add(Files.isExecutable(Path.of("/usr/bin/setsid")) ? "setsid" : "nohup");
    command.addAll(List.of(Program.java(), "-Xmx48m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders"));
    command.addAll(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "supervise"));
    var log = installation.log("supervisor").toFile();
    return new ProcessBuilder(command)
        .directory(installation.root().toFile())
        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
        .redirectOutput(log)
        .redirectErrorStream(true)
        .start();
  }

  private void awaitHealthy(Process supervisor, Instant since) throws InterruptedException {
    var told = new HashSet<String>();
    while (true) {
      var page = book.read();
      for (var part : page.parts()) {
        if (part.state().equals("ready") && told.add(part.name())) {
          System.out.printf("  %-11s ready after %5.1f s%n", part.name(), seconds(since));
        }
        if (part.restarts() >= DEATHS_THAT_ARE_A_PATTERN && !told.contains(part.name())) {
          throw new Trouble(part.name() + " keeps dying: see " + installation.log(part.name()));
        }
      }
      if (page.failure() != null) {
        throw new Trouble(page.failure());
      }
      if (page.allReady(Stack.size(installation))
          && Http.status(installation.url() + "/health") == 200) {
        return;
      }
      if (!supervisor.isAlive()) {
        throw new Trouble("The supervisor died: see " + installation.log("supervisor"));
      }
      // the second of each begin when the first are there
      var patience = PATIENCE.multipliedBy(installation.instances());
      if (Duration.between(since, Instant.now()).compareTo(patience) > 0) {
        throw new Trouble("Not ready after " + patience.toMinutes() + " minutes: " + slow(page));
      }
      Thread.sleep(100);
    }
  }

  private String slow(StatusBook.Page page) {
    var parts = page.parts().stream().filter(part -> !part.state().equals("ready"));
    return parts.map(PartState::name).toList() + ", see " + installation.data().resolve("logs");
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }
}
