package org.whistle.chaos;

import java.nio.file.Path;
import java.util.List;

/** {@code ./whistle chaos}: a run of faults under load, and what it found. */
public final class Chaos {
  private Chaos() {}

  static void main(String[] arguments) throws Exception {
    try {
      var options = Options.of(List.of(arguments));
      var wrong = run(Path.of(System.getenv("WHISTLE_ROOT")), options);
      System.exit(wrong.isEmpty() ? 0 : 1);
    } catch (IllegalArgumentException unreadable) {
      System.err.println("whistle: " + unreadable.getMessage());
      System.exit(2);
    }
  }

  /** What didn't hold; prints what was done and found. */
  static List<String> run(Path root, Options options) throws Exception {
    var ground = Ground.make(root, options);
    var ending = new Ending(ground);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::interrupted));
    var wrong = List.of("The run came to no end");
    try {
      ground.start();
      wrong = new Run(ground, options).go();
    } finally {
      ending.over(wrong.isEmpty());
    }
    return wrong;
  }
}
