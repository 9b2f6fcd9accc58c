package org.whistle.chaos.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every move that has a route has its delivery rows, one for each who is to be told and each way;
 * and nobody is told of what wasn't said.
 */
final class EachMoveIsToldOnce implements Promise {
  private final Routes routes = Routes.shipped();

  @Override
  public void check(Dossier file, Complaints complaints) {
    var pointed = file.saidBy("intake").stream().filter(it -> it.is("request.pointed")).findFirst();
    if (pointed.isEmpty() || file.row("feedback.told").isEmpty()) {
      return;
    }
    var told =
        file.rows("feedback.deliveries").stream().collect(groupingBy(row -> row.text("event_id")));
    told.values().forEach(rows -> eachWayOnce(rows, complaints));
    var to = new Addressees(pointed.get());
    for (var it : file.saidBy("dispatch")) {
      to.read(it);
      var due = to.of(it, routes.audiences(it.type(), to.urgent()));
      var found = recipients(told.getOrDefault(it.eventId().toString(), List.of()));
      complaints.unless(found.equals(due), "%s was told %s, not %s", it.type(), found, due);
    }
    others(file, told.keySet(), complaints);
  }

  /** What tracking and intake say is concurrent with where the request stands: one is told. */
  private void others(Dossier file, Set<String> told, Complaints complaints) {
    var known =
        file.allSaid()
            .map(it -> it.eventId().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    for (var producer : List.of("intake", "tracking")) {
      for (var it : file.saidBy(producer)) {
        boolean must = !routes.audiences(it.type(), false).isEmpty();
        boolean may = !routes.audiences(it.type(), true).isEmpty();
        boolean is = told.contains(it.eventId().toString());
        complaints.unless(is ? may : !must, "%s was told: %s", it.type(), is);
      }
    }
    // Its own words feedback tells under ids of their own.
    long strange =
        file.rows("feedback.deliveries").stream()
            .filter(row -> !known.contains(row.text("event_id")))
            .filter(
                row -> file.saidBy("feedback").stream().noneMatch(it -> it.is(row.text("move"))))
            .count();
    complaints.unless(strange == 0, "%d deliveries of what nobody said", strange);
  }

  private static void eachWayOnce(List<Row> rows, Complaints complaints) {
    var ways = new TreeSet<String>();
    for (var row : rows) {
      var way =
          "%s %s %s".formatted(row.text("recipient"), row.text("channel"), row.text("reached"));
      complaints.unless(ways.add(way), "%s was told twice to %s", row.text("move"), way);
    }
  }

  private static Set<String> recipients(List<Row> rows) {
    return rows.stream()
        .map(row -> row.text("recipient"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
