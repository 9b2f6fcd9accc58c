package org.whistle.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What can be asked for and who answers for it. Fictional, made for the demo district; a district
 * replaces the tables.
 */
public final class Catalogue {
  private static final Catalogue STANDARD = new Catalogue();

  private final SequencedMap<String, Category> categories;
  private final SequencedMap<String, Unit> units;
  private final SequencedMap<String, Thing> things;
  private final List<ResponsibilityItem> items;

  private Catalogue() {
    categories = byCode(Table.read("categories.csv", Catalogue::category), Category::code);
    units = byCode(Table.read("units.csv", Catalogue::unit), Unit::code);
    items = Table.read("items.csv", Catalogue::item);
    things = byCode(Table.read("things.csv", Catalogue::thing), Thing::code);
  }

  /** The tables that ship with this build. */
  public static Catalogue standard() {
    return STANDARD;
  }

  /** The category of that code, where there is one. */
  public Optional<Category> find(String code) {
    return Optional.ofNullable(categories.get(code));
  }

  /**
   * The category of a code that is known to be valid.
   *
   * @throws IllegalArgumentException when it isn't
   */
  public Category category(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No category has the code " + code));
  }

  /** All categories in the order of their codes. */
  public Collection<Category> categories() {
    return categories.values();
  }

  /** The department or unit of that code, where there is one. */
  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** All departments, then all other units. */
  public Collection<Unit> units() {
    return units.values();
  }

  /** What can be counted in a unit's work, by its code. */
  public Optional<Thing> thing(String code) {
    return Optional.ofNullable(things.get(code));
  }

  /** The departments' responsibility list. */
  public List<ResponsibilityItem> items() {
    return items;
  }

  /**
   * One line that says what and where, free of anybody's words: {@code 污水漫溢 · 东风社区3号楼}.
   *
   * @param categoryCode an unknown one is printed as it is
   */
  public String summary(String categoryCode, String placeName, Locale locale) {
    var what =
        find(categoryCode)
            .map(category -> english(locale) ? category.en() : category.brief())
            .orElse(categoryCode);
    return what + " · " + placeName;
  }

  static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private static ResponsibilityItem item(String[] row) {
    return new ResponsibilityItem(
        Integer.parseInt(row[0]),
        row[1],
        row[2],
        row[3],
        row[4].isEmpty() ? List.of() : List.of(row[4].split(" ")),
        row[5].isEmpty() ? null : LocalDate.parse(row[5]),
        row[6].isEmpty() ? null : LocalDate.parse(row[6]));
  }

  private static Unit unit(String[] row) {
    return new Unit(row[0], row[1], row[2], row[3].equals("yes"), row[4]);
  }

  private static Thing thing(String[] row) {
    return new Thing(row[0], row[1], row[2], new Thing.Measure(row[3], row[4], row[5]));
  }

  private static Category category(String[] row) {
    return new Category(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        row[7].isEmpty() ? null : row[7],
        row[8].isEmpty() ? List.of() : List.of(row[8].split(" ")),
        row[9].equals("yes"),
        Sensitivity.valueOf(row[10].toUpperCase(Locale.ROOT)));
  }

  private static <T> SequencedMap<String, T> byCode(List<T> rows, Function<T, String> code) {
    SequencedMap<String, T> map = LinkedHashMap.newLinkedHashMap(rows.size());
    rows.forEach(row -> map.put(code.apply(row), row));
    return Collections.unmodifiableSequencedMap(map);
  }
}
