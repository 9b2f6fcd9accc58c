package org.whistle.machine;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Ends a child process when this JVM ends, however it ends.
 *
 * <p>A small shell waits on a pipe that only this JVM holds open: even {@code kill -9} closes it.
 */
public final class Leash {

  private static final String WAIT_THEN_KILL =
      """
      read -r _
      kill -s "$1" "$2" 2>/dev/null
      tries=0
      while kill -0 "$2" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
      test -z "$3" || rm -rf "$3"
      """;

  private final Process guard;

  private Leash(Process guard) {
    this.guard = guard;
  }

  /**
   * Ties a child to the life of this JVM.
   *
   * @param signal what ends it, such as {@code KILL}
   * @param leftovers a folder to delete then
   */
  public static Leash tie(Process child, String signal, @Nullable Path leftovers) {
    try {
      return new Leash(
          new ProcessBuilder(
                  "sh",
                  "-c",
                  WAIT_THEN_KILL,
                  "leash",
                  signal,
                  Long.toString(child.pid()),
                  leftovers == null ? "" : leftovers.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException noShell) {
      child.destroyForcibly();
      throw new IllegalStateException("Can't start sh to guard a child process", noShell);
    }
  }

  /** Ends the child now, and deletes what it leaves. */
  public void pull() {
    try {
      guard.getOutputStream().close();
    } catch (IOException gone) {
      guard.destroyForcibly();
    }
  }

  /** Lets the child go; call it before the child's number may be given to another. */
  public void untie() {
    guard.destroyForcibly();
  }
}
