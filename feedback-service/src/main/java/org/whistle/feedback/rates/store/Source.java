package org.whistle.feedback.rates.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.feedback.rates.Behind;
import org.whistle.feedback.rates.Question;
import org.whistle.feedback.rates.model.Dimension;

/**
 * Where an answer is read, and on what condition: sums from cells where they hold all that decides
 * who sees it, with the changes that aren't folded into them yet; else from the rows. The scope is
 * the same predicate over each.
 *
 * @param lines the columns of its sums, and how they are grouped
 * @param times how often what is asked for counts in all of them
 */
record Source(
    String table,
    String key,
    Lines lines,
    String times,
    String condition,
    Map<String, Object> parameters) {
  private static final int STREET = 9;
  private static final Scope.Columns OF_ROWS =
      new Scope.Columns("place", "units", "restricted", "about");
  private static final Scope.Columns OF_CELLS =
      new Scope.Columns("place", "array[viewer]", "restricted", "about");

  /** Either a line has all measures, or measures in bits and how often. */
  private record Lines(String columns, String groups) {
    static final Lines OF_CELLS =
        new Lines("counted, excluded, 0::bigint as measures, 0::bigint as without, 0 as n", "");

    static Lines told(String times) {
      return new Lines(
          """
          '{}'::bigint[] as counted, '{}'::bigint[] as excluded, measures, excluded as without, %s as n\
          """
              .formatted(times),
          " group by 1, measures, excluded");
    }
  }

  static List<Source> ofSums(Question question) {
    return isInCells(question)
        ? List.of(ofCells(question), ofChanges(question, List.of(), Map.of()))
        : List.of(ofRows(question, List.of(), Map.of()));
  }

  /** How many rows there are behind a figure, as sums know it where they do. */
  static List<Source> ofCount(Question question, Behind behind) {
    return isInCells(question)
        ? List.of(
            ofCells(question).only(behind),
            ofChanges(question, only(question, behind), values(behind)))
        : List.of(ofRows(question, behind));
  }

  String sums() {
    return "select %s as key, %s from %s where %s%s"
        .formatted(key, lines.columns, table, condition, lines.groups);
  }

  String count() {
    return "(select coalesce(%s, 0) from %s where %s)".formatted(times, table, condition);
  }

  /** No row has two measures of one side of a rate, so their sum is as many as there are rows. */
  private Source only(Behind behind) {
    var sums =
        behind.measures().stream()
            .map(it -> "coalesce(%s[%d], 0)".formatted(which(behind), it.ordinal() + 1))
            .collect(Collectors.joining(" + ", "sum(", ")"));
    if (behind.key() == null) {
      return new Source(table, key, lines, sums, condition, parameters);
    }
    var more = new LinkedHashMap<String, Object>(parameters);
    more.put("key", behind.key());
    return new Source(table, key, lines, sums, condition + " and " + key + " = :key", more);
  }

  private static String which(Behind behind) {
    return behind.excluded() ? "excluded" : "counted";
  }

  static Source ofRows(Question question, Behind behind) {
    return ofRows(question, only(question, behind), values(behind));
  }

  private static List<String> only(Question question, Behind behind) {
    var has = (behind.excluded() ? "excluded" : "measures") + " & :bits <> 0";
    return behind.key() == null ? List.of(has) : List.of(has, keyInRows(question.by()) + " = :key");
  }

  private static Map<String, Object> values(Behind behind) {
    return behind.key() == null
        ? Map.of("bits", behind.bits())
        : Map.of("bits", behind.bits(), "key", behind.key());
  }

  /** Cells know one unit at most, and by place nothing finer than a street. */
  private static boolean isInCells(Question question) {
    var scope = question.caller().scope();
    var place = question.caller().place();
    boolean isWide = place == null || place.length() <= STREET;
    return question.by() != Dimension.PERSON
        && (scope.unitAlone().isPresent() || (scope.isByPlaceAlone() && isWide));
  }

  private static Source ofCells(Question question) {
    var by = question.by();
    var scope = question.caller().scope().over(OF_CELLS);
    var all = new ArrayList<String>();
    all.add("month = :month and facet = :facet and viewer = :viewer");
    all.add(scope.sql());
    if (question.frozen()) {
      all.add("not later");
    }
    if (by.leavesOutSelfReported()) {
      all.add("value <> 'self'");
    }
    var parameters = new LinkedHashMap<String, Object>(scope.parameters());
    parameters.put("month", question.month());
    parameters.put("facet", by.wire());
    parameters.put("viewer", question.caller().scope().unitAlone().orElse(""));
    var key = isPlace(by) ? keyInRows(by) : "value";
    return new Source(
        "rate_cells", key, Lines.OF_CELLS, "0", String.join(" and ", all), parameters);
  }

  private static Source ofRows(
      Question question, List<String> more, Map<String, Object> moreParameters) {
    var table = question.frozen() ? "rate_rows_frozen" : "rate_rows";
    return ofTold(question, new Told(table, "count(*)", more), moreParameters);
  }

  private static Source ofChanges(
      Question question, List<String> more, Map<String, Object> moreParameters) {
    var all = new ArrayList<String>(more);
    if (question.frozen()) {
      all.add("not later");
    }
    return ofTold(question, new Told("rate_changes", "sum(n)", all), moreParameters);
  }

  /** A table of lines that look like rows. */
  private record Told(String table, String times, List<String> only) {}

  private static Source ofTold(Question question, Told told, Map<String, Object> moreParameters) {
    var by = question.by();
    var scope = question.caller().scope().over(OF_ROWS);
    var all = new ArrayList<String>();
    all.add("month = :month and (measures <> 0 or excluded <> 0)");
    all.add(scope.sql());
    all.addAll(told.only());
    var parameters = new LinkedHashMap<String, Object>(scope.parameters());
    parameters.putAll(moreParameters);
    parameters.put("month", question.month());
    if (by.leavesOutSelfReported()) {
      all.add("channel not in ('patrol', 'proactive')");
    }
    if (by == Dimension.UNIT) {
      all.add("unit <> ''");
    }
    if (by == Dimension.PERSON) {
      all.add(ofPersons(question, parameters));
    }
    return new Source(
        told.table(),
        keyInRows(by),
        Lines.told(told.times()),
        told.times(),
        String.join(" and ", all),
        parameters);
  }

  /** Himself; and whoever leads a grid's people sees theirs. */
  private static String ofPersons(Question question, Map<String, Object> parameters) {
    var caller = question.caller();
    parameters.put("himself", caller.id());
    if (!caller.has(Role.GRID_LEADER) || caller.place() == null) {
      return "handler = :himself";
    }
    parameters.put("ledFrom", caller.place());
    return """
    (handler = :himself
      or (handler <> '' and length(desk) = 15 and starts_with(desk, :ledFrom)))\
    """;
  }

  private static boolean isPlace(Dimension by) {
    return switch (by) {
      case STREET, COMMUNITY, GRID -> true;
      case UNIT, CATEGORY, CHANNEL, PERSON -> false;
    };
  }

  private static String keyInRows(Dimension by) {
    return switch (by) {
      case STREET -> "left(place, 9)";
      case COMMUNITY -> "left(place, 12)";
      case GRID -> "place";
      case UNIT -> "unit";
      case CATEGORY -> "category";
      case CHANNEL -> "channel";
      case PERSON -> "handler";
    };
  }
}
