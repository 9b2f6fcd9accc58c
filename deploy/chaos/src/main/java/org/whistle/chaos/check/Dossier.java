package org.whistle.chaos.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.whistle.chaos.load.Call;

/**
 * Everything that anybody has about one request.
 *
 * @param said by producer, in sequence
 * @param lines what the topic has
 * @param rows by service and table, for example {@code tracking.clocks}
 * @param calls what the clients were told
 */
record Dossier(
    UUID request,
    Map<String, List<Said>> said,
    List<Line> lines,
    Map<String, List<Row>> rows,
    List<Call> calls) {
  static final List<String> SERVICES = List.of("intake", "dispatch", "tracking", "feedback");

  List<Said> saidBy(String producer) {
    return said.getOrDefault(producer, List.of());
  }

  Stream<Said> allSaid() {
    return SERVICES.stream().flatMap(producer -> saidBy(producer).stream());
  }

  List<Row> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  Optional<Row> row(String table) {
    return rows(table).stream().findFirst();
  }

  /** Whether it was pointed at all; whatever a service says of it else is out of nothing. */
  boolean isPointed() {
    return saidBy("intake").stream().anyMatch(it -> it.is("request.pointed"));
  }
}
