package org.whistle.chaos.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whistle.chaos.load.Move.Draft;

/** 吹哨报到: what streets and called units do. */
final class WhistleMoves {
  private static final List<String> CALLED = List.of("D03", "U01", "U06", "U07");
  private static final List<String> ADDED = List.of("U02", "U03", "D07", "X990102");
  private static final List<String> KINDS =
      List.of("general", "general", "urgent", "enforcement", "mediation", "emergency");
  private static final Predicate<Followed> CALLING = it -> !it.whistles().isEmpty();

  static final List<Move> ALL =
      List.of(
          new Move("whistles", "whistle.blown", 3, false, Moves.HELD, WhistleMoves::blow),
          new Move("propose", "decision.asked", 2, false, Moves.HELD, WhistleMoves::propose),
          new Move("help", "help.called", 1, false, Moves.HELD, WhistleMoves::help),
          new Move("help-came", "help.came", 3, true, it -> it.help() != null, WhistleMoves::came),
          new Move("units", "whistle.unit-added", 1, false, CALLING, WhistleMoves::add),
          new Move("sign", "whistle.signed", 2, true, CALLING, part("sign", Map.of())),
          new Move("check-in", "whistle.checked-in", 5, true, CALLING, part("check-in", Map.of())),
          new Move("come", "whistle.checked-in", 4, true, CALLING, WhistleMoves::come),
          new Move("phoned", "whistle.checked-in", 2, true, CALLING, WhistleMoves::phoned),
          new Move("arrive", "whistle.arrived", 2, true, CALLING, WhistleMoves::arrive),
          new Move("report", "whistle.progressed", 2, false, CALLING, WhistleMoves::report),
          new Move("done", "whistle.done", 6, false, CALLING, WhistleMoves::done),
          new Move("return", "whistle.return-asked", 1, false, CALLING, WhistleMoves::giveBack),
          new Move("rule", "decision.made", 2, false, CALLING, WhistleMoves::rule));

  private WhistleMoves() {}

  private static Draft blow(Followed it, Dice dice, String words) {
    return new Draft(
        Staff.street(it.place),
        "/api/requests/" + it.id + "/whistles",
        Map.of(
            "kind", dice.of(KINDS),
            "rule", dice.of(List.of("all", "lead")),
            "gridWorker", dice.of(List.of("answered", "not-reachable", "none")),
            "lead", dice.of(Moves.LEADS),
            "units", List.of(dice.of(CALLED)),
            "note", words));
  }

  /** By the community, whoever has it; any other than its holder is refused. */
  private static Draft propose(Followed it, Dice dice, String words) {
    return new Draft(
        Staff.at(it.place.substring(0, Math.min(12, it.place.length()))),
        "/api/requests/" + it.id + "/propose",
        Map.of(
            "kind", dice.of(KINDS),
            "reason", dice.of(List.of("beyond-powers", "several-parties", "danger")),
            "gridWorker", dice.of(List.of("answered", "none")),
            "lead", dice.of(Moves.LEADS),
            "units", List.of(dice.of(CALLED)),
            "note", words));
  }

  private static Draft help(Followed it, Dice dice, String words) {
    return new Draft(
        Staff.at(it.desk()),
        "/api/requests/" + it.id + "/help",
        Map.of("unit", dice.of(List.of("U05", "U06", "volunteers")), "note", words));
  }

  private static Draft came(Followed it, Dice dice, String words) {
    var help = it.help() == null ? it.id.toString() : it.help();
    return new Draft(
        Staff.at(it.desk()), "/api/requests/" + it.id + "/help-came", Map.of("help", help));
  }

  private static Draft add(Followed it, Dice dice, String words) {
    return fromStreet(it, dice, "units", Map.of("unit", dice.of(ADDED), "note", words));
  }

  /** The street is told, and there they are: else it could be a signature. */
  private static Draft phoned(Followed it, Dice dice, String words) {
    var unit = it.whistles().isEmpty() ? "U07" : dice.of(dice.of(it.whistles()).units());
    return fromStreet(
        it,
        dice,
        "phoned",
        Map.of("unit", unit, "saidBy", words, "saidAt", Instant.now().toString(), "onSite", true));
  }

  private static Draft come(Followed it, Dice dice, String words) {
    return ofPart(it, dice, "check-in", Map.of("grid", it.place));
  }

  private static Draft arrive(Followed it, Dice dice, String words) {
    return ofPart(it, dice, "arrive", Map.of("grid", it.place));
  }

  private static Draft report(Followed it, Dice dice, String words) {
    return ofPart(it, dice, "progress", Map.of("note", words));
  }

  private static Draft done(Followed it, Dice dice, String words) {
    var lines = List.of(Map.of("thing", "socket", "number", 1 + dice.below(300)));
    return ofPart(it, dice, "done", Map.of("note", words, "facts", lines));
  }

  private static Draft giveBack(Followed it, Dice dice, String words) {
    return ofPart(
        it, dice, "return", Map.of("reason", "not-our-duty", "basis", "权责清单", "note", words));
  }

  private static Draft rule(Followed it, Dice dice, String words) {
    var path =
        "/api/decisions/%s/%s"
            .formatted(
                it.returned() == null ? it.id : it.returned(),
                dice.of(List.of("approve", "refuse")));
    return new Draft("command", path, Map.of("reason", words));
  }

  private static Move.Writing part(String name, Map<String, Object> body) {
    return (it, dice, _) -> ofPart(it, dice, name, body);
  }

  private static Draft fromStreet(Followed it, Dice dice, String name, Map<String, Object> body) {
    return new Draft(Staff.street(it.place), path(it, dice, name), body);
  }

  private static Draft ofPart(Followed it, Dice dice, String name, Map<String, Object> body) {
    if (it.whistles().isEmpty()) {
      return new Draft(Staff.unit(dice.of(Moves.LEADS)), path(it, dice, name), body);
    }
    var whistle = dice.of(it.whistles());
    return new Draft(
        Staff.unit(dice.of(whistle.units())), "/api/whistles/" + whistle.id() + "/" + name, body);
  }

  private static String path(Followed it, Dice dice, String name) {
    var whistle = it.whistles().isEmpty() ? it.id : dice.of(it.whistles()).id();
    return "/api/whistles/" + whistle + "/" + name;
  }
}
