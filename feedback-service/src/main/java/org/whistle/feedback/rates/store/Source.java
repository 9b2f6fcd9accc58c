package org.whistle.feedback.rates.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.feedback.rates.Behind;
import org.whistle.feedback.rates.Question;
import org.whistle.feedback.rates.model.Cell;
import org.whistle.feedback.rates.model.Dimension;

/**
 * Where an answer is read, and on what condition: sums from cells where they hold all that decides
 * who sees it, else from the rows. The scope is the same predicate over either.
 *
 * @param measures of a line, in bits, and {@code times} how often it counts
 */
record Source(
    String table,
    String key,
    String measures,
    String times,
    String condition,
    Map<String, Object> parameters) {
  private static final Scope.Columns OF_ROWS =
      new Scope.Columns("place", "units", "restricted", "about");
  private static final Scope.Columns OF_CELLS =
      new Scope.Columns("place", "'{}'::text[]", "restricted", "about");

  static Source ofSums(Question question) {
    return isInCells(question) ? ofCells(question) : ofRows(question, List.of(), Map.of());
  }

  static Source ofRows(Question question, Behind behind) {
    var more = new ArrayList<String>();
    var parameters = new LinkedHashMap<String, Object>();
    more.add("measures & :bits <> 0");
    parameters.put("bits", behind.bits());
    if (behind.key() != null) {
      more.add(keyInRows(question.by()) + " = :key");
      parameters.put("key", behind.key());
    }
    return ofRows(question, more, parameters);
  }

  /** Cells know neither units nor what is finer than a street. */
  private static boolean isInCells(Question question) {
    var place = question.caller().place();
    return question.by() != Dimension.PERSON
        && question.caller().scope().isByPlaceAlone()
        && (place == null || place.length() <= Cell.STREET);
  }

  private static Source ofCells(Question question) {
    var by = question.by();
    var scope = question.caller().scope().over(OF_CELLS);
    var all = new ArrayList<String>();
    all.add("month = :month and facet = :facet");
    all.add(scope.sql());
    if (question.frozen()) {
      all.add("not later");
    }
    if (by.leavesOutSelfReported()) {
      all.add("value <> '" + Cell.SELF_REPORTED + "'");
    }
    var parameters = new LinkedHashMap<String, Object>(scope.parameters());
    parameters.put("month", question.month());
    parameters.put("facet", by.wire());
    var key = isPlace(by) ? keyInRows(by) : "value";
    return new Source(
        "rate_cells",
        key,
        "cast(1 as bigint) << measure",
        "sum(n)",
        String.join(" and ", all),
        parameters);
  }

  private static Source ofRows(
      Question question, List<String> more, Map<String, Object> moreParameters) {
    var by = question.by();
    var scope = question.caller().scope().over(OF_ROWS);
    var all = new ArrayList<String>();
    all.add("month = :month and measures <> 0");
    all.add(scope.sql());
    all.addAll(more);
    var parameters = new LinkedHashMap<String, Object>(scope.parameters());
    parameters.putAll(moreParameters);
    parameters.put("month", question.month());
    if (by.leavesOutSelfReported()) {
      all.add("channel <> 'patrol'");
    }
    if (by == Dimension.UNIT) {
      all.add("unit <> ''");
    }
    if (by == Dimension.PERSON) {
      all.add(ofPersons(question, parameters));
    }
    var table = question.frozen() ? "rate_rows_frozen" : "rate_rows";
    return new Source(
        table, keyInRows(by), "measures", "count(*)", String.join(" and ", all), parameters);
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
