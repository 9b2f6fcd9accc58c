package org.whistle.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A request as its pointing was answered.
 *
 * @param place the grid, or the community where no building was named
 */
record Pointed(String id, String number, String code, String place, String urgency, boolean byApp) {
  private static final Set<String> DISTRICT = Set.of("appraiser", "command");

  static Pointed point(House house, Play play) {
    var body = body(play);
    var deed = play.id() + "/point";
    var byApp = play.channel().equals("app");
    var answer =
        byApp
            ? house.write("/api/requests", body, deed)
            : house.write(Person.at("community", communityOf(play)), "/api/requests", body, deed);
    return new Pointed(
        answer.text("id"),
        answer.text("number"),
        answer.text("queryCode"),
        answer.text("place"),
        answer.text("urgency"),
        byApp);
  }

  /** The resident's path to it. */
  String path(String action) {
    return "/api/requests/" + number + action + "?code=" + code;
  }

  /** The log-in of whoever is meant for this request's place. */
  String user(String who) {
    if (DISTRICT.contains(who)) {
      return who;
    }
    return switch (who) {
      case "grid" -> Person.at("grid-worker", place);
      case "street" -> Person.at(who, place.substring(0, 9));
      case "community", "visitor" -> Person.at(who, place.substring(0, 12));
      default -> Person.ofUnit(who);
    };
  }

  private static String communityOf(Play play) {
    return District.areas().stream()
        .filter(area -> area.isCommunity() && play.address().startsWith(area.name()))
        .map(Area::code)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> body(Play play) {
    var reporter = new LinkedHashMap<String, Object>();
    if (play.name().isEmpty()) {
      reporter.put("anonymous", true);
    } else {
      reporter.put("name", play.name());
      reporter.put("phone", play.phone());
    }
    return Map.of(
        "description", play.words(),
        "channel", play.channel(),
        "location", Map.of("address", play.address()),
        "reporter", reporter);
  }
}
