package org.whistle.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whistle.access.SealKeys;
import org.whistle.chaos.Target;
import org.whistle.seal.Verifier;

/** The sealed archives, proved from their rows as {@code ./whistle verify} does. */
final class Archives {
  private Archives() {}

  /** By database, what is broken in its archive. */
  static Map<String, List<String>> broken(Target target) throws SQLException {
    var verifier = new Verifier(SealKeys.in(target.data().resolve("secrets")).verifying());
    var services = new ArrayList<>(Dossier.SERVICES);
    services.add("gateway");
    Map<String, List<String>> broken = new TreeMap<>();
    for (var service : services) {
      try (var database = target.database(service)) {
        broken.put(service, verifier.check(database, service, List.of()).broken());
      }
    }
    return broken;
  }
}
