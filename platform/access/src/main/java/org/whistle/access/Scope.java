package org.whistle.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see: the one predicate for search, count, export, statistics and streams, in
 * memory and in SQL alike. Place roles see their place and all below it, the district's roles also
 * what has no place yet; a department or unit sees only what names it; everyone else sees nothing.
 * What is restricted is for a community's people and those above, and never for who works part
 * time. What is about somebody isn't there for him, his unit, or his desk.
 */
public final class Scope {

  private static final Set<Role> DISTRICT =
      Set.of(Role.COMMAND, Role.ADMIN, Role.AUDITOR, Role.APPRAISER, Role.DISPLAY);
  private static final Set<Role> PLACE =
      Set.of(
          Role.GRID_WORKER,
          Role.PART_TIME_GRID_WORKER,
          Role.DEPARTMENT_GRID_WORKER,
          Role.GRID_LEADER,
          Role.COMMUNITY,
          Role.STREET,
          Role.VISITOR);
  private static final Set<Role> WORK = Set.of(Role.DEPARTMENT, Role.UNIT, Role.SYSTEM);
  private static final Set<Role> ABOVE_THE_GRID = Set.of(Role.COMMUNITY, Role.STREET, Role.VISITOR);
  private static final Set<Role> KNOW_THE_REPORTER =
      Set.of(
          Role.GRID_WORKER,
          Role.GRID_LEADER,
          Role.COMMUNITY,
          Role.STREET,
          Role.COMMAND,
          Role.VISITOR);
  private static final int DISTRICT_CODE = 6;
  private static final int COMMUNITY_CODE = 12;
  private static final int LONGEST_CODE = 15;

  private final boolean everything;
  private final boolean partTime;
  private final boolean unplaced;
  private final boolean aboveTheGrid;
  private final boolean people;
  private final @Nullable String place;
  private final @Nullable String unit;
  private final List<String> himself;

  private Scope(Caller caller) {
    everything = caller.has(Role.SERVICE);
    partTime = caller.has(Role.PART_TIME_GRID_WORKER);
    unplaced = holds(caller, DISTRICT);
    place = unplaced || holds(caller, PLACE) ? caller.place() : null;
    aboveTheGrid =
        (unplaced || holds(caller, ABOVE_THE_GRID))
            && place != null
            && place.length() <= COMMUNITY_CODE;
    people = holds(caller, KNOW_THE_REPORTER);
    unit = holds(caller, WORK) ? caller.unit() : null;
    himself = About.meaning(caller);
  }

  static Scope of(Caller caller) {
    return new Scope(caller);
  }

  /**
   * What decides who sees a request.
   *
   * @param place code of its place, null while it has none
   * @param units codes of the units that work on it
   * @param about whom it complains of, as {@link About} writes them
   */
  public record Row(
      @Nullable String place,
      Collection<String> units,
      boolean restricted,
      Collection<String> about) {}

  /** Whether a request is seen. */
  public boolean sees(Row row) {
    return everything || (notHisOwn(row) && (seesByPlace(row) || seesByUnit(row)));
  }

  /**
   * Whether who reported it is seen as well: only by those whose place it is. A unit outside, and
   * whoever comes by his unit, sees place and work.
   */
  public boolean seesReporter(Row row) {
    return everything || (people && notHisOwn(row) && seesByPlace(row));
  }

  /** Whether units make no difference: then sums that don't know them tell the same. */
  public boolean isByPlaceAlone() {
    return unit == null;
  }

  /** The unit by which alone its people see: then sums of what names that unit tell the same. */
  public Optional<String> unitAlone() {
    return everything || unplaced || place != null ? Optional.empty() : Optional.ofNullable(unit);
  }

  /** Whether sums over the whole district tell nothing that isn't seen. */
  public boolean seesWholeDistrict() {
    return unplaced && place != null && place.length() <= DISTRICT_CODE;
  }

  /** Whether the plain facts of a place are seen. */
  public boolean sees(@Nullable String rowPlace, Collection<String> rowUnits) {
    return sees(new Row(rowPlace, rowUnits, false, List.of()));
  }

  private boolean notHisOwn(Row row) {
    return !(partTime && row.restricted()) && Collections.disjoint(himself, row.about());
  }

  private boolean seesByPlace(Row row) {
    boolean there = row.place() == null ? unplaced : place != null && row.place().startsWith(place);
    return there && (aboveTheGrid || !row.restricted());
  }

  private boolean seesByUnit(Row row) {
    return unit != null && row.units().contains(unit);
  }

  /**
   * Columns that hold what decides; none is ever null but the place.
   *
   * @param place text
   * @param units text[]
   * @param restricted boolean
   * @param about text[]
   */
  public record Columns(String place, String units, String restricted, String about) {}

  /**
   * The same predicate as a condition over columns, with named parameters that start with {@code
   * scope}. Codes are digits, so a range finds a place's subtree by any plain index.
   */
  public Condition over(Columns columns) {
    if (everything) {
      return new Condition("true", Map.of());
    }
    List<String> any = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    var open = aboveTheGrid ? "" : " and not " + columns.restricted();
    if (unplaced) {
      any.add("(%s is null%s)".formatted(columns.place(), open));
    }
    if (place != null) {
      any.add("(%s between :scopeFrom and :scopeTo%s)".formatted(columns.place(), open));
      parameters.put("scopeFrom", place);
      parameters.put("scopeTo", place + "9".repeat(LONGEST_CODE - place.length()));
    }
    if (unit != null) {
      any.add(columns.units() + " @> array[:scopeUnit]::text[]");
      parameters.put("scopeUnit", unit);
    }
    if (any.isEmpty()) {
      return new Condition("false", Map.of());
    }
    parameters.put("scopeHimself", himself.toArray(String[]::new));
    return new Condition(
        "((%s) and not %s && :scopeHimself::text[]%s)"
            .formatted(
                String.join(" or ", any),
                columns.about(),
                partTime ? " and not " + columns.restricted() : ""),
        parameters);
  }

  private static boolean holds(Caller caller, Set<Role> any) {
    return caller.roles().stream().anyMatch(any::contains);
  }

  /**
   * A piece of SQL to put after {@code where} or {@code and}.
   *
   * @param parameters its named parameters
   */
  public record Condition(String sql, Map<String, Object> parameters) {}
}
