package org.whistle.dispatch.model.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that rules can tell apart about a category, one representative each: so that what holds for
 * these holds for every request that there can be.
 */
final class Atoms {
  private static final String ELSEWHERE = "";
  private static final String ANY_DAY = "01-01";

  private Atoms() {}

  static List<Facts> of(List<Rule> rules, String category) {
    var asked =
        rules.stream().map(Rule::when).filter(condition -> condition.isAbout(category)).toList();
    var places = mentioned(asked, when -> when.places().stream(), ELSEWHERE);
    var kinds = all(asked, Condition::kinds, Values.KINDS);
    var urgencies = all(asked, Condition::urgencies, Values.URGENCIES);
    var days =
        mentioned(
            asked,
            when ->
                Stream.ofNullable(when.season())
                    .flatMap(season -> Stream.of(season.from(), season.after())),
            ANY_DAY);
    var all = new ArrayList<Facts>();
    for (boolean restricted : sides(asked, Condition::restricted)) {
      for (boolean office : sides(asked, Condition::officeHours)) {
        for (boolean owned : sides(asked, when -> when.owner() == null ? null : true)) {
          var owner = owned ? Target.OWNER : null;
          for (var place : places) {
            for (var kind : kinds) {
              for (var urgency : urgencies) {
                for (var day : days) {
                  all.add(
                      new Facts(category, kind, urgency, restricted, place, office, day, owner));
                }
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static <T> List<T> mentioned(
      List<Condition> asked, Function<Condition, Stream<T>> values, T anyOther) {
    return Stream.concat(asked.stream().flatMap(values), Stream.of(anyOther)).distinct().toList();
  }

  private static List<String> all(
      List<Condition> asked, Function<Condition, List<String>> values, List<String> known) {
    boolean matters = asked.stream().anyMatch(when -> !values.apply(when).isEmpty());
    return matters ? known : known.subList(0, 1);
  }

  private static List<Boolean> sides(List<Condition> asked, Function<Condition, Object> side) {
    return asked.stream().map(side).anyMatch(Objects::nonNull)
        ? List.of(false, true)
        : List.of(false);
  }
}
