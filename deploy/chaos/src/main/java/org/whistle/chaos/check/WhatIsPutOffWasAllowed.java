package org.whistle.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each decision was asked for, is made at most once, and what it allowed happened with it: a later
 * date, a rest, a place on the register, a whistle. Its row says the same.
 */
final class WhatIsPutOffWasAllowed implements Promise {
  private static final String AWAITED = "awaited";

  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, String> decisions = new HashMap<>();
    for (var it : file.saidBy("dispatch")) {
      var id = it.text("decisionId");
      switch (it.type()) {
        case "decision.asked" -> {
          var before = decisions.put(id, AWAITED);
          complaints.unless(before == null, "%s was asked for twice", id);
        }
        case "decision.passed" -> awaited(decisions.get(id), it, complaints);
        case "decision.made" -> {
          awaited(decisions.put(id, it.text("approved")), it, complaints);
          followed(file, it, complaints);
        }
        case "request.extended", "request.suspended", "request.registered" ->
            complaints.unless(
                id.isEmpty() || "true".equals(decisions.get(id)),
                "%s without an approval: %s",
                it.type(),
                decisions.get(id));
        default -> {
          // Nobody is asked for anything.
        }
      }
    }
    Map<String, String> rows = new HashMap<>();
    file.rows("dispatch.decisions")
        .forEach(
            row -> rows.put(row.text("id"), row.has("approved") ? row.text("approved") : AWAITED));
    complaints.unless(
        rows.equals(decisions), "its rows are %s, its events say %s", rows, decisions);
  }

  /** A unit is let go by the decision that it asked for; a proposed whistle is that very one. */
  private static boolean belongs(Dossier file, Said effect, String decision) {
    if (effect.is("whistle.blown")) {
      return file.saidBy("dispatch").stream()
          .filter(it -> it.is("decision.asked") && it.text("decisionId").equals(decision))
          .anyMatch(
              it ->
                  it.tree().at("/whistle/whistleId").asString("").equals(effect.text("whistleId")));
    }
    return effect.is("whistle.returned")
        ? file.saidBy("dispatch").stream()
            .filter(it -> it.is("whistle.return-asked"))
            .filter(it -> it.text("decisionId").equals(decision))
            .anyMatch(
                it ->
                    it.text("whistleId").equals(effect.text("whistleId"))
                        && it.text("unit").equals(effect.text("unit")))
        : effect.text("decisionId").equals(decision);
  }

  private static void awaited(String before, Said it, Complaints complaints) {
    complaints.unless(AWAITED.equals(before), "%s comes after %s", it.type(), before);
  }

  private static void followed(Dossier file, Said made, Complaints complaints) {
    var effect =
        switch (made.text("kind")) {
          case "extension" -> "request.extended";
          case "suspension" -> "request.suspended";
          case "return" -> "whistle.returned";
          case "whistle" -> "whistle.blown";
          default -> "request.registered";
        };
    var approved = made.text("approved").equals("true");
    List<Said> effects =
        file.saidBy("dispatch").stream()
            .filter(it -> it.is(effect) && belongs(file, it, made.text("decisionId")))
            .toList();
    // Both promises of an urgent request move by one decision.
    complaints.unless(
        approved ? !effects.isEmpty() : effects.isEmpty(),
        "a decision that is %s has %d of %s",
        approved ? "yes" : "no",
        effects.size(),
        effect);
  }
}
