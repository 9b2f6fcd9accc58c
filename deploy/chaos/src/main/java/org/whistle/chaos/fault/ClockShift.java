package org.whistle.chaos.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts a process with another time than the machine's, through Debian's libfaketime. */
final class ClockShift {
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

  private final Rig rig;
  private final Parts parts;

  ClockShift(Rig rig, Parts parts) {
    this.rig = rig;
    this.parts = parts;
  }

  Outcome perform(Fault.WrongClock clock) {
    var library =
        LIBRARIES.stream()
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new NotDone("no libfaketime (apt-get install faketime)"));
    var wrong =
        Map.of(
            "LD_PRELOAD",
            library.toString(),
            "FAKETIME",
            "%+ds".formatted(clock.off().toSeconds()),
            // a JVM waits by the monotonic clock, which must stay true, its time-outs too
            "FAKETIME_DONT_FAKE_MONOTONIC",
            "1",
            "FAKETIME_FORCE_MONOTONIC_FIX",
            "0");
    restartWith(clock.part(), wrong);
    try {
      Pause.of(clock.lasting());
    } finally {
      restartWith(clock.part(), Map.of());
    }
    return Outcome.done();
  }

  private void restartWith(String name, Map<String, String> more) {
    rig.files().write(name, more);
    var part = parts.ready(name);
    parts.kill(part);
    parts.awaitNext(part);
  }
}
