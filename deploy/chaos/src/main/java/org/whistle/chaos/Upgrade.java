package org.whistle.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./whistle upgrade-test}: a rolling restart, or the way from another version and back,
 * under load; and whether anybody noticed.
 */
public final class Upgrade {
  private static final String USAGE = "restart | FOLDER of the version before, built; [--for 60s]";

  private Upgrade() {}

  static void main(String[] arguments) throws Exception {
    if (arguments.length != 1 && !(arguments.length == 3 && arguments[1].equals("--for"))) {
      System.err.println("whistle: " + USAGE);
      System.exit(2);
    }
    var lasting =
        arguments.length == 3 ? Duration.parse("PT" + arguments[2]) : Duration.ofMinutes(1);
    var root = Path.of(System.getenv("WHISTLE_ROOT"));
    var wrong =
        arguments[0].equals("restart")
            ? restart(root, lasting)
            : from(root, Path.of(arguments[0]), lasting);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  /** What didn't hold while all services of one version were restarted, one process at a time. */
  static List<String> restart(Path root, Duration lasting) throws Exception {
    return run(Ground.ofBuild(root, root), Journey.restart(lasting));
  }

  /** What didn't hold on the way from a version to this one, part of the way back, and again. */
  static List<String> from(Path root, Path before, Duration lasting) throws Exception {
    return run(Ground.ofBuild(root, before), Journey.between(before, root, lasting));
  }

  private static List<String> run(Ground ground, List<Journey.Leg> legs) throws Exception {
    var ending = new Ending(ground);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::interrupted));
    List<String> wrong = List.of("The run came to no end");
    try {
      ground.start();
      wrong = new ArrayList<>(new UpgradeRun(ground, legs).go());
    } finally {
      ending.over(wrong.isEmpty());
    }
    return wrong;
  }
}
