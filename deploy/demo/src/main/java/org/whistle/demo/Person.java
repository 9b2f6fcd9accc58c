package org.whistle.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member of the demo's staff; people of the first community have short names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(
    String username, String name, List<String> roles, String place, @Nullable String unit) {
  private static final String HOME = "990101001001";
  private static final Map<String, String> UNITS =
      Map.of(
          "U01", "供水公司", "U02", "供电公司", "U03", "热力公司", "U04", "燃气公司", "U05", "环卫公司", "U06", "物业企业",
          "U07", "消防救援大队", "U08", "生态环境分局", "U10", "园林绿化中心", "U16", "派出所");

  /** Units that answer at night; the others do from their opening. */
  private static final Set<String> NIGHT_DUTY =
      Set.of("D03", "D06", "D07", "D10", "U01", "U02", "U03", "U04", "U05", "U06", "U07");

  private static final Map<String, String> KINDS =
      Map.of(
          "grid-worker", "full-time",
          "grid-leader", "leader",
          "community", "desk",
          "street", "desk",
          "command", "desk",
          "department", "desk",
          "unit", "desk");

  private static final List<String> DEPARTMENTS =
      List.of("人社局", "综治中心", "应急局", "民政局", "住建局", "城管局", "公安分局", "司法局", "市场监管局", "卫健局", "教文体旅局");

  /** Everybody whom the demo makes; the administrator is there already. */
  static List<Person> all() {
    return Stream.of(
            Stream.of(
                staff("grid-leader", "网格长", "grid-leader", HOME + "001"),
                staff("appraiser", "考评员", "appraiser", District.CODE),
                staff("command", "区综治中心调度员", "command", District.CODE),
                staff("display", "指挥大屏", "display", District.CODE),
                staff("security", "安全管理员", "security", District.CODE),
                staff("auditor", "审计员", "auditor", District.CODE)),
            District.areas().stream().flatMap(Person::of),
            IntStream.rangeClosed(1, DEPARTMENTS.size()).mapToObj(Person::department),
            UNITS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Person::unit))
        .flatMap(it -> it)
        .toList();
  }

  /** Who is called at night: beside each desk that is answered then, and each unit. */
  static List<Person> nights() {
    return all().stream()
        .filter(it -> it.asMember().findAny().isPresent() && it.seat().length() != 15)
        .filter(it -> it.unit == null || NIGHT_DUTY.contains(it.unit))
        .map(
            it ->
                new Person(
                    it.username + "-night",
                    it.name.replaceFirst("(吹哨员|接单员|调度员|联络员)$", "夜班值守员"),
                    it.roles,
                    it.place,
                    it.unit))
        .toList();
  }

  /** The desk's place, or the unit. */
  String seat() {
    return unit == null ? place : unit;
  }

  /**
   * This person in the book of staff; who neither sits at a desk nor speaks for a unit is in none.
   */
  Stream<Map<String, String>> asMember() {
    return Stream.ofNullable(KINDS.get(roles.getFirst()))
        .map(
            kind ->
                Map.of(
                    "id", username,
                    "name", name,
                    "kind", kind,
                    "seat", seat(),
                    "phone", "0990-%06d".formatted(Math.floorMod(username.hashCode(), 1_000_000))));
  }

  /** Who sits at a desk, for example {@code community} or {@code community-990101002001}. */
  static String at(String desk, String code) {
    return HOME.startsWith(code) || code.equals(HOME + "001") ? desk : desk + "-" + code;
  }

  /** The login of a department or unit. */
  static String ofUnit(String unit) {
    return (unit.startsWith("D") ? "department-" : "unit-") + unit;
  }

  private static Stream<Person> of(Area area) {
    if (area.isStreet()) {
      return Stream.of(
          staff(at("street", area.code()), area.name() + "吹哨员", "street", area.code()));
    }
    if (area.isCommunity()) {
      return Stream.of(
          staff(at("community", area.code()), area.name() + "接单员", "community", area.code()),
          staff(at("visitor", area.code()), area.name() + "回访员", "visitor", area.code()));
    }
    return area.isGrid() && isWorked(area.code())
        ? Stream.of(
            staff(at("grid-worker", area.code()), area.name() + "网格员", "grid-worker", area.code()))
        : Stream.empty();
  }

  /** Every grid of the first community has its worker; elsewhere the first one works for all. */
  private static boolean isWorked(String grid) {
    return grid.startsWith(HOME) || grid.endsWith("001");
  }

  private static Person staff(String username, String name, String role, String place) {
    return new Person(username, name, List.of(role), place, null);
  }

  private static Person department(int number) {
    return ofUnit("D%02d".formatted(number), DEPARTMENTS.get(number - 1), "department");
  }

  private static Person unit(Map.Entry<String, String> unit) {
    return ofUnit(unit.getKey(), unit.getValue(), "unit");
  }

  private static Person ofUnit(String code, String name, String role) {
    return new Person(ofUnit(code), name + "联络员", List.of(role), District.CODE, code);
  }
}
