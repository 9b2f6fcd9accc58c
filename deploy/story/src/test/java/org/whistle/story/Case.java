package org.whistle.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A request's file, as somebody on the staff reads it. */
record Case(Api staff, String id) {

  /** What happened, by its events' names, in order. */
  List<String> told() {
    var file = staff.get("/api/cases/" + id).expect(200).body();
    return file.path("timeline").valueStream().map(line -> text(line, "event")).toList();
  }

  /** Names of the clocks that were missed. */
  List<String> missed() {
    return clocks()
        .filter(clock -> text(clock, "state").equals("missed"))
        .map(clock -> text(clock, "clock"))
        .toList();
  }

  /** The state of the first clock of this name; empty where there is none. */
  String state(String name) {
    return clocks()
        .filter(clock -> text(clock, "clock").equals(name))
        .map(clock -> text(clock, "state"))
        .findFirst()
        .orElse("");
  }

  /** When clocks that still run are due. */
  Stream<Instant> dues() {
    return clocks()
        .filter(clock -> clock.has("dueAt") && !clock.has("stoppedAt"))
        .map(clock -> Instant.parse(text(clock, "dueAt")));
  }

  /** When the first clock of this name is due. */
  Instant due(String name) {
    return clocks()
        .filter(clock -> text(clock, "clock").equals(name))
        .map(clock -> Instant.parse(text(clock, "dueAt")))
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonNode> clocks() {
    var answer = staff.get("/api/cases/" + id + "/clocks").expect(200);
    return answer.body().path("items").valueStream();
  }

  private static String text(JsonNode of, String field) {
    return of.path(field).asString("");
  }
}
