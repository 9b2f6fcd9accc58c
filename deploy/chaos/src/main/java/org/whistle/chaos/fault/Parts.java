package org.whistle.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whistle.chaos.PartState;
import org.whistle.chaos.Target;

/** The running processes, by name. */
public final class Parts {
  /** Whoever writes a journal. */
  public static final List<String> SERVICES = List.of("intake", "dispatch", "tracking", "feedback");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Target target;

  Parts(Target target) {
    this.target = target;
  }

  /** The service of {@code intake-2} is {@code intake}. */
  static String serviceOf(String part) {
    return part.replaceFirst("-\\d+$", "");
  }

  /**
   * The part that is one instance of a service.
   *
   * @param number from 1
   */
  public static String instance(String service, int number) {
    return number == 1 ? service : service + "-" + number;
  }

  static String kindOf(String part) {
    return switch (part) {
      case "kafka" -> "the broker";
      case "postgres" -> "PostgreSQL";
      case "gateway" -> "the gateway";
      default -> "a service";
    };
  }

  PartState ready(String name) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var part = target.part(name);
      if (part.isReady() && part.pid() != 0) {
        return part;
      }
      Pause.of(Duration.ofMillis(50));
    }
    throw new NotDone(name + " didn't run");
  }

  /** Waits until another process than this one does the part's work. */
  void awaitNext(PartState old) {
    var until = System.nanoTime() + 2 * PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var part = target.part(old.name());
      if (part.isReady() && part.pid() != 0 && part.pid() != old.pid()) {
        return;
      }
      Pause.of(Duration.ofMillis(50));
    }
    throw new IllegalStateException(old.name() + " didn't come back");
  }

  void kill(PartState part) {
    signal("KILL", part.pid());
  }

  /** Freezes the part and its children, waits, and wakes them. */
  void freeze(PartState part, Duration lasting) {
    var all = family(part.pid());
    all.forEach(pid -> signal("STOP", pid));
    try {
      Pause.of(lasting);
    } finally {
      all.forEach(pid -> signal("CONT", pid));
    }
  }

  void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noKill) {
      throw new UncheckedIOException(noKill);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Long> family(long pid) {
    var handles = ProcessHandle.of(pid).stream();
    return new ArrayList<>(
        handles
            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
            .map(ProcessHandle::pid)
            .toList());
  }
}
