package org.whistle.standalone;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./whistle down}: stops everything in order; nothing to stop is fine too. */
final class Down {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Installation installation;

  Down(Installation installation) {
    this.installation = installation;
  }

  void run() throws InterruptedException {
    if (!Supervisor.holds(installation)) {
      System.out.println("Whistle isn't running");
      return;
    }
    var page = new StatusBook(installation.run("status.json")).read();
    var supervisor = ProcessHandle.of(page.supervisor());
    if (supervisor.isPresent()) {
      supervisor.get().destroy();
      try {
        supervisor.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException stuck) {
        supervisor.get().destroyForcibly();
      }
    }
    System.out.println("Whistle is down");
  }
}
