package org.whistle.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Unit;

/**
 * Requests and people by chance: the same for the same seed and the same district.
 *
 * @param grids codes of those that have requests
 */
record Anybody(Stack stack, Api security, Random chance, List<String> grids) {
  private static final List<String> COUNTED =
      List.of(
          "grid-worker",
          "part-time-grid-worker",
          "department-grid-worker",
          "grid-leader",
          "community",
          "street",
          "department",
          "unit",
          "appraiser",
          "command");

  /** An auditor is nothing besides. */
  private static final List<String> BESIDES = List.of("visitor", "admin", "security");

  private static final List<String> CATEGORIES = List.of("0101", "0404", "0504", "0202");
  private static final List<String> UNITS =
      Catalogue.standard().units().stream().map(Unit::code).toList();
  private static final String PASSWORD = UUID.randomUUID().toString();
  private static final List<Integer> DESKS = List.of(9, 12, 15);
  private static final List<Integer> DIGITS = List.of(6, 9, 12, 15);

  static Anybody in(Stack stack, Random chance) {
    var grids =
        Figures.of(Api.as(stack, "command")).places().stream()
            .filter(it -> it.length() == DIGITS.getLast())
            .toList();
    return new Anybody(stack, Api.as(stack, "security"), chance, grids);
  }

  /** Somebody whose work is counted, and maybe more than that. */
  Map<String, Object> user() {
    var roles = new ArrayList<>(List.of(any(COUNTED)));
    if (chance.nextInt(3) == 0) {
      roles.add(any(chance.nextBoolean() ? COUNTED : BESIDES));
    }
    var user = new HashMap<String, Object>();
    user.put("username", "anybody-" + UUID.randomUUID().toString().substring(0, 8));
    user.put("name", "某人");
    user.put("password", PASSWORD);
    user.put("roles", roles.stream().distinct().toList());
    if (chance.nextInt(6) > 0) {
      user.put("place", place(DIGITS));
    }
    if (chance.nextBoolean()) {
      user.put("unit", any(UNITS));
    }
    return user;
  }

  /** What decides who sees it is left to chance: where, of what kind, about whom, found by whom. */
  Map<String, Object> request() {
    var about =
        switch (chance.nextInt(4)) {
          case 0 -> List.of("unit:" + any(UNITS));
          case 1 -> List.of("place:" + place(DESKS));
          default -> List.of();
        };
    return Map.of(
        "description",
        "请有关人员看一看",
        "category",
        any(CATEGORIES),
        "kind",
        about.isEmpty() ? "help" : "complaint",
        "channel",
        any(List.of("phone", "counter", "patrol")),
        "location",
        Map.of("grid", any(grids)),
        "about",
        about);
  }

  /** A grid with requests, its community, street or district: each as often as the others. */
  private String place(List<Integer> digits) {
    return any(grids).substring(0, any(digits));
  }

  String unit() {
    return any(UNITS);
  }

  /** His account is made as any other is. */
  Api as(Map<String, Object> user) {
    security.post("/api/users", user).expect(201);
    return Api.as(stack, String.valueOf(user.get("username")), PASSWORD);
  }

  <T> T any(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }
}
