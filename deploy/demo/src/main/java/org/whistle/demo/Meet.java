package org.whistle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** 东风社区 holds a needs meeting, decides item by item, and calls the next. */
final class Meet {
  private static final String WHO = "community";
  private static final String MEETINGS = "/api/meetings";
  private static final Duration HALF_A_MONTH = Duration.ofDays(14);

  private final House house;

  Meet(House house) {
    this.house = house;
  }

  /** Once: what there is already is left alone. */
  void play() {
    if (house.read(WHO, MEETINGS).body().path("items").isEmpty()) {
      var held = plan("first", Instant.now().plusSeconds(600));
      var benches = Map.of("category", "0204", "words", "外面椅子总不够坐，能不能多加几排？");
      var raised = write(held + "/items", benches, "raise");
      write(held + "/hold", Map.of(), "hold");
      decide(held + "/items/" + raised, Map.of("outcome", "request", "words", "在中心花园加装三排座椅。"));
      decideTheRest(held);
      write(held + "/close", Map.of(), "close");
      plan("next", Instant.now().plus(HALF_A_MONTH));
    }
  }

  private String plan(String which, Instant at) {
    var body =
        Map.of(
            "kind", "needs",
            "place", "990101001001",
            "venue", "东风社区党群服务中心二楼",
            "startsAt", at.toString());
    return MEETINGS + "/" + write(MEETINGS, body, "plan/" + which);
  }

  /** Of what filled the agenda by itself the first is charged to somebody, the rest is put off. */
  private void decideTheRest(String meeting) {
    Map<String, ?> decision = task();
    for (JsonNode item : house.read(WHO, meeting).body().path("items")) {
      if (!item.has("decision")) {
        decide(meeting + "/items/" + item.path("id").asString(), decision);
        decision = Map.of("outcome", "put-off", "words", "留到下次会议再议。");
      }
    }
  }

  private static Map<String, String> task() {
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(HALF_A_MONTH.toDays());
    return Map.of(
        "outcome", "task",
        "owner", "unit:D05",
        "dueOn", day.toString(),
        "words", "请住建局两周内拿出方案，下次会议报告进展。");
  }

  private void decide(String item, Map<String, ?> decision) {
    write(item + "/decide", decision, "decide");
  }

  private String write(String path, Object body, String deed) {
    return house.write(WHO, path, body, "meeting/" + deed + path).text("id");
  }
}
