package org.whistle.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see: the one predicate for search, count, export, statistics and streams, in
 * memory and in SQL alike. Place roles see their place and all below it, the district's roles also
 * what has no place yet; a department or unit sees only what names it; everyone else sees nothing.
 */
public final class Scope {

  private static final Set<Role> DISTRICT =
      Set.of(Role.COMMAND, Role.ADMIN, Role.AUDITOR, Role.APPRAISER);
  private static final Set<Role> PLACE =
      Set.of(
          Role.GRID_WORKER,
          Role.PART_TIME_GRID_WORKER,
          Role.DEPARTMENT_GRID_WORKER,
          Role.GRID_LEADER,
          Role.COMMUNITY,
          Role.STREET,
          Role.VISITOR);
  private static final Set<Role> WORK = Set.of(Role.DEPARTMENT, Role.UNIT);
  private static final int LONGEST_CODE = 15;

  private final boolean everything;
  private final boolean unplaced;
  private final @Nullable String place;
  private final @Nullable String unit;

  private Scope(
      boolean everything, boolean unplaced, @Nullable String place, @Nullable String unit) {
    this.everything = everything;
    this.unplaced = unplaced;
    this.place = place;
    this.unit = unit;
  }

  static Scope of(Caller caller) {
    boolean district = caller.roles().stream().anyMatch(DISTRICT::contains);
    boolean placed = district || caller.roles().stream().anyMatch(PLACE::contains);
    boolean working = caller.roles().stream().anyMatch(WORK::contains);
    return new Scope(
        caller.has(Role.SERVICE),
        district,
        placed ? caller.place() : null,
        working ? caller.unit() : null);
  }

  /**
   * Whether a row is seen.
   *
   * @param rowPlace code of its place, null while it has none
   * @param rowUnits codes of the units that work on it
   */
  public boolean sees(@Nullable String rowPlace, Collection<String> rowUnits) {
    return everything
        || (unplaced && rowPlace == null)
        || (place != null && rowPlace != null && rowPlace.startsWith(place))
        || (unit != null && rowUnits.contains(unit));
  }

  /**
   * The same predicate as a condition over two columns, with named parameters that start with
   * {@code scope}. Codes are digits, so a range finds a place's subtree by any plain index.
   *
   * @param placeColumn a text column
   * @param unitsColumn a text[] column that is never null
   */
  public Condition over(String placeColumn, String unitsColumn) {
    if (everything) {
      return new Condition("true", Map.of());
    }
    List<String> any = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (unplaced) {
      any.add(placeColumn + " is null");
    }
    if (place != null) {
      any.add(placeColumn + " between :scopeFrom and :scopeTo");
      parameters.put("scopeFrom", place);
      parameters.put("scopeTo", place + "9".repeat(LONGEST_CODE - place.length()));
    }
    if (unit != null) {
      any.add(unitsColumn + " @> array[:scopeUnit]::text[]");
      parameters.put("scopeUnit", unit);
    }
    return any.isEmpty()
        ? new Condition("false", Map.of())
        : new Condition("(" + String.join(" or ", any) + ")", parameters);
  }

  /**
   * A piece of SQL to put after {@code where} or {@code and}.
   *
   * @param parameters its named parameters
   */
  public record Condition(String sql, Map<String, Object> parameters) {}
}
