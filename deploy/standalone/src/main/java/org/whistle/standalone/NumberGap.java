package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days whose requests a restored district may have forgotten, though residents hold their
 * numbers: those numbers must not be given again.
 */
record NumberGap(LocalDate from, LocalDate to) {

  static NumberGap since(Instant begun) {
    var zone = ZoneId.of(System.getenv().getOrDefault("WHISTLE_ZONE", "Asia/Shanghai"));
    return new NumberGap(LocalDate.ofInstant(begun, zone), LocalDate.now(zone));
  }

  void write(Installation installation) throws IOException {
    Files.writeString(file(installation), from + " " + to + "\n");
  }

  /** Of a district that was restored and hasn't run since. */
  static Optional<NumberGap> of(Installation installation) throws IOException {
    var file = file(installation);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var days = Files.readString(file).strip().split(" ");
    return Optional.of(new NumberGap(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
  }

  static void closed(Installation installation) throws IOException {
    Files.deleteIfExists(file(installation));
  }

  private static Path file(Installation installation) {
    return installation.data().resolve("numbers.skip");
  }
}
