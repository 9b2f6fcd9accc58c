package org.whistle.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether time may be set in this district. That is decided once, when its data folder is made: for
 * a demo, or where {@code WHISTLE_SETTABLE_CLOCK=yes} was said. A district that residents rely on
 * never becomes one.
 */
final class SettableClock {

  static final String MARK = "clock.mark";

  private SettableClock() {}

  /**
   * Decides it where there is no district yet.
   *
   * @param asked what {@code WHISTLE_SETTABLE_CLOCK} says
   * @throws Trouble when it is asked for too late
   */
  static void decide(Installation installation, String asked) {
    var made = Files.exists(installation.data().resolve("postgres"));
    var demo = Files.exists(installation.data().resolve("demo.mark"));
    if (!made && (demo || asked.equals("yes"))) {
      try {
        Files.writeString(mark(installation), "");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    } else if (asked.equals("yes") && !isAllowed(installation)) {
      throw new Trouble("A district lives here by the true time: set WHISTLE_DATA for another");
    }
  }

  static boolean isAllowed(Installation installation) {
    return Files.exists(mark(installation));
  }

  /** Where it is written that the next start shall go back to the true time. */
  static Path reset(Installation installation) {
    return installation.run("time.reset");
  }

  private static Path mark(Installation installation) {
    return installation.data().resolve(MARK);
  }
}
