package org.whistle.dispatch.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.ResponsibilityItem;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.catalogue.ThingOwner;
import org.whistle.catalogue.Unit;
import org.whistle.sheet.BadSheet;
import org.whistle.sheet.Sheet;
import org.whistle.sheet.Table;

/** Reads sheets, each known by its columns; what a file doesn't have stays as it was. */
final class ListReading {
  private static final String UNIT = "[DU]\\d{2}";
  private static final String PLACE = "|\\d{9}|\\d{12}|\\d{15}";

  private final List<BadSheet.Place> wrong = new ArrayList<>();
  private List<Unit> units;
  private List<ResponsibilityItem> items;
  private List<ThingOwner> owners;

  ListReading(ResponsibilityList before) {
    units = before.units();
    items = before.items();
    owners = before.owners();
  }

  ResponsibilityList read(List<Sheet> sheets, ResponsibilityList head) {
    List<Named> tables =
        sheets.stream()
            .filter(sheet -> !sheet.rows().isEmpty())
            .map(sheet -> new Named(sheet.name(), Table.of(sheet, Columns.NAMES)))
            .toList();
    tables.stream().filter(it -> it.has("code")).forEach(it -> units = it.lines(this::unit));
    Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
    tables.stream()
        .filter(it -> it.has("number"))
        .forEach(it -> items = it.lines(fields -> item(fields, codes)));
    tables.stream()
        .filter(it -> it.has("owner"))
        .forEach(it -> owners = it.lines(fields -> owner(fields, codes)));
    if (tables.stream().noneMatch(it -> it.has("code") || it.has("number") || it.has("owner"))) {
      wrong.add(new BadSheet.Place("A1", "no-column", "代码 / 序号 / 权属单位"));
    }
    still(codes);
    if (!wrong.isEmpty()) {
      throw new BadSheet(wrong);
    }
    return new ResponsibilityList(head.version(), head.from(), units, items, owners);
  }

  /** A sheet, and what it is called. */
  private final class Named {
    private final String name;
    private final Table table;

    Named(String name, Table table) {
      this.name = name;
      this.table = table;
    }

    boolean has(String field) {
      return table.fields().contains(field);
    }

    <T> List<T> lines(Function<Fields, T> read) {
      return table.lines().stream().map(line -> read.apply(new Fields(name, line, wrong))).toList();
    }
  }

  private Unit unit(Fields fields) {
    String zh = fields.text("zh", "missing", text -> !text.isEmpty());
    String en = fields.text("en");
    return new Unit(
        fields.text("code", "not-a-code", text -> text.matches(UNIT)),
        zh,
        en.isEmpty() ? zh : en,
        fields.yes("night"),
        fields.text("phone"));
  }

  private static ResponsibilityItem item(Fields fields, Set<String> units) {
    String number = fields.text("number", "not-a-number", text -> text.matches("\\d{1,4}"));
    String list =
        fields
            .text("list", "not-a-list", text -> Columns.LISTS.containsKey(lower(text)))
            .toLowerCase(Locale.ROOT);
    return new ResponsibilityItem(
        number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0,
        fields.text("unit", "unknown-unit", units::contains),
        fields.text("item", "missing", text -> !text.isEmpty()),
        Objects.requireNonNullElse(Columns.LISTS.get(list), "B"),
        fields.words("categories", "unknown-category", ListReading::isCategory),
        fields.day("from"),
        fields.day("until"));
  }

  private static ThingOwner owner(Fields fields, Set<String> units) {
    return new ThingOwner(
        fields.text("categories", "unknown-category", ListReading::isCategory),
        fields.text("place", "not-a-place", text -> text.matches(PLACE)),
        fields.text("owner", "unknown-unit", units::contains));
  }

  /** A unit that went may still be named where the file said nothing. */
  private void still(Set<String> codes) {
    twice(units.stream().map(Unit::code).toList());
    twice(items.stream().map(item -> "#" + item.number()).toList());
    twice(owners.stream().map(it -> it.category() + "@" + it.place()).toList());
    items.stream()
        .filter(item -> !codes.contains(item.unit()))
        .forEach(item -> gone("#" + item.number(), item.unit()));
    owners.stream()
        .filter(owner -> !codes.contains(owner.unit()))
        .forEach(owner -> gone(owner.category(), owner.unit()));
  }

  private void gone(String at, String unit) {
    if (wrong.isEmpty()) {
      wrong.add(new BadSheet.Place(at, "unknown-unit", unit));
    }
  }

  private void twice(List<String> names) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .distinct()
        .forEach(name -> wrong.add(new BadSheet.Place(name, "twice", name)));
  }

  private static boolean isCategory(String code) {
    return Catalogue.standard().find(code).isPresent();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
