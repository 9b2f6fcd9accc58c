package org.whistle.chaos.check;

import java.time.Instant;
import java.util.List;

/**
 * What is left of an urgent request is pointed by intake, once for each plan: nobody's call did it.
 * It follows from the first one, and was answered with the date that was planned.
 */
final class WhatIsLeftIsPointedOnce implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    var planned = ids(file.saidBy("dispatch"), "remainder.planned");
    var pointed = ids(file.saidBy("intake"), "remainder.pointed");
    complaints.unlessWithin(
        pointed.size(),
        planned.size(),
        planned.size(),
        "planned for what was left %s, pointed %s",
        planned,
        pointed);
    complaints.unless(
        pointed.containsAll(planned), "planned for what was left %s, pointed %s", planned, pointed);
    var parents = parents(file);
    var plans = file.rows("dispatch.remainders");
    int wished = file.rows("feedback.wishes").isEmpty() ? 0 : 1;
    complaints.unlessWithin(
        parents.size() - wished,
        plans.size(),
        plans.size(),
        "planned %d times as the rest of another, pointed as such %d times",
        plans.size(),
        parents.size() - wished);
    for (var plan : plans) {
      follows(file, plan, parents, complaints);
    }
  }

  private static void follows(Dossier file, Row plan, List<String> parents, Complaints complaints) {
    var master = plan.text("master");
    complaints.unless(
        parents.stream().allMatch(master::equals), "left of %s, pointed of %s", master, parents);
    complaints.unless(
        file.saidBy("dispatch").stream()
            .filter(it -> it.is("request.linked") && it.text("kind").equals("follow-up"))
            .anyMatch(it -> it.text("to").equals(master)),
        "it was never linked to %s, of which it is the rest",
        master);
    var date = plan.time("planned_by");
    complaints.unless(
        file.saidBy("dispatch").stream()
            .filter(it -> it.is("request.responded"))
            .filter(it -> !it.text("plannedBy").isEmpty())
            .anyMatch(it -> Instant.parse(it.text("plannedBy")).equals(date)),
        "it was never answered with its date, %s",
        date);
  }

  /** Of which requests intake pointed it as the rest; what was asked for is none. */
  static List<String> parents(Dossier file) {
    if (file.saidBy("feedback").stream().anyMatch(it -> it.is("pointing.asked"))) {
      return List.of();
    }
    return file.saidBy("intake").stream()
        .filter(it -> it.is("request.pointed"))
        .map(it -> it.text("parent"))
        .filter(parent -> !parent.isEmpty())
        .toList();
  }

  static List<String> ids(List<Said> said, String type) {
    return said.stream().filter(it -> it.is(type)).map(it -> it.text("requestId")).toList();
  }
}
