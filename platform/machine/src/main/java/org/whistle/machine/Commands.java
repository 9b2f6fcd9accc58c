package org.whistle.machine;

import java.io.IOException;
import java.util.List;

/** Runs a short-lived program and throws what it said when it fails. */
public final class Commands {

  private Commands() {}

  /**
   * Waits until the program has ended well.
   *
   * @throws IllegalStateException with what it printed, when it failed
   */
  public static void run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + output.strip());
      }
    } catch (IOException failed) {
      throw new IllegalStateException(command + " can't be run: " + failed.getMessage(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
