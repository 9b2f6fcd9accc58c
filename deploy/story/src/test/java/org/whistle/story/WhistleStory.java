package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 街乡吹哨，部门报到: as districts do it, each unit on its own clock. */
@Tag("walking")
class WhistleStory {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Map<String, Object> NOT_OURS =
      Map.of("reason", "not-our-duty", "basis", "权责清单第12项", "note", "应由属地负责");
  private static final Map<String, Object> RESULT =
      Map.of("answer", "化粪池已清掏，管道已疏通。", "outcome", "done", "unproven", "no-camera");

  private final Stack stack = Stack.walking();
  private final Clockwork time = new Clockwork(stack);
  private final Desks desks = new Desks(stack);

  @Test
  void of_three_departments_one_is_silent_one_returns_in_vain_and_the_lead_resolves() {
    var request = flooded();
    var whistle = whistle(request, "urgent", "D06", "D03", "D10");
    department("D06").post(whistle + "/check-in", Map.of()).expect(200);

    var back = department("D03").post(whistle + "/return", NOT_OURS).expect(200);
    desks.street.post("/api/decisions/" + back.text("returned") + "/refuse", Map.of()).expect(403);
    desks
        .command
        .post("/api/decisions/" + back.text("returned") + "/refuse", Map.of("reason", "属应急职责"))
        .expect(200);
    department("D03").post(whistle + "/return", NOT_OURS).expect(409);
    department("D03").post(whistle + "/check-in", Map.of()).expect(200);
    var loads = Map.of("note", "已抽排", "facts", List.of(Map.of("thing", "sewage", "number", 3)));
    department("D03").post(whistle + "/done", loads).expect(200);

    await().atMost(Desks.SOON).until(() -> checkIn(request, "D10", it -> it.has("dueAt")));
    time.stepTo(due(request, "D10"));
    await()
        .atMost(Desks.SOON)
        .until(() -> desks.said(request).contains("supervision.added district"));
    await().atMost(Desks.SOON).until(() -> checkIn(request, "D10", state("missed")));
    for (var unit : List.of("D06", "D03")) {
      assertThat(checkIn(request, unit, state("kept"))).as(unit).isTrue();
    }
    assertThat(request.missed()).containsExactly("check-in");

    department("D06").post(whistle + "/done", Map.of("note", "管道已疏通")).expect(200);
    var resolve = "/api/requests/" + request.id() + "/resolve";
    assertThat(department("D06").post(resolve, RESULT).expect(409).text("slug"))
        .isEqualTo("units-still-at-work");
    var despite = new HashMap<>(RESULT);
    despite.put("despite", "unit-silent");
    department("D06").post(resolve, despite).expect(200);
    assertThat(desks.said(request))
        .containsSubsequence(
            "whistle.return-asked not-our-duty",
            "decision.asked district",
            "decision.made",
            "whistle.forced",
            "supervision.added district",
            "whistle.cut-short unit-silent");
    await().atMost(Desks.SOON).until(() -> request.told().contains("request.resolved"));
    assertThat(request.told()).contains("whistle.forced", "whistle.done");
  }

  @Test
  void a_unit_without_night_duty_is_not_late_before_it_opens() {
    if (time.now().atZone(SHANGHAI).toLocalTime().isBefore(LocalTime.of(20, 0))) {
      time.stepTo(time.now().atZone(SHANGHAI).with(LocalTime.of(20, 30)).toInstant());
    }
    var request = flooded();
    whistle(request, "urgent", "D06", "D01");
    await().atMost(Desks.SOON).until(() -> checkIn(request, "D01", it -> it.has("dueAt")));
    assertThat(due(request, "D06")).isBefore(time.now().plus(Duration.ofHours(3)));
    assertThat(due(request, "D01").atZone(SHANGHAI).toLocalTime()).isEqualTo(LocalTime.of(10, 0));
  }

  @Test
  void a_unit_checks_in_by_phone_and_everybody_reads_that() {
    var request = desks.taken(desks.street);
    var whistle = whistle(request, "general", "D06", "U05");
    var card = unit(desks.street, request, "U05");
    assertThat(card.path("phone").asString()).startsWith("0990-");
    var said = Map.of("unit", "U05", "saidBy", "值班员老周", "saidAt", time.now().toString());
    desks.street.post(whistle + "/phoned", said).expect(200);
    assertThat(unit(desks.street, request, "U05").path("way").asString()).isEqualTo("phone");
    assertThat(
            department("U05", "unit-").post(whistle + "/check-in", Map.of()).expect(409).text("by"))
        .isEqualTo("street");
    await().atMost(Desks.SOON).until(() -> checkIn(request, "U05", state("kept")));
    await()
        .atMost(Desks.SOON)
        .until(() -> told(request).stream().anyMatch(line -> line.contains("by phone")));
    assertThat(told(request)).noneMatch(line -> line.contains("老周"));
  }

  @Test
  void a_community_proposes_a_whistle_and_its_street_blows_it_with_one_unit_more() {
    var request = desks.point("化粪池堵了,污水漫到单元门口", Desks.HOME);
    desks.move(desks.community, request, "take", Map.of());
    desks.move(desks.community, request, "contact", Map.of("note", "已到楼下看过"));
    var wanted =
        Map.of("kind", "urgent", "lead", "D06", "units", List.of("U05"), "reason", "beyond-means");
    var did = desks.move(desks.community, request, "propose", wanted).text("decision");
    var whistles = "/api/requests/" + request.id() + "/whistles";
    department("D06").get(whistles).expect(404);
    assertThat(desks.street.get("/api/decisions").expect(200).body().toString()).contains(did);
    var more = Map.of("lead", "D06", "units", List.of("U05", "D03"));
    desks.community.post("/api/decisions/" + did + "/approve", more).expect(403);
    desks.street.post("/api/decisions/" + did + "/approve", more).expect(200);
    var whistle = department("D06").get(whistles).expect(200).body().at("/items/0/whistleId");
    department("D03")
        .post("/api/whistles/" + whistle.asString() + "/check-in", Map.of())
        .expect(200);
    await().atMost(Desks.SOON).until(() -> checkIn(request, "D03", state("kept")));
    assertThat(request.told())
        .containsSubsequence("decision.asked", "decision.made", "whistle.blown")
        .contains("whistle.checked-in");
    await()
        .atMost(Desks.SOON)
        .until(() -> told(request).stream().anyMatch(it -> it.contains("proposes that")));
    assertThat(desks.reads(request).body().toString()).doesNotContain("proposes that");
  }

  @Test
  void a_stopped_lift_is_resolved_when_nobody_is_in_danger_and_its_repair_has_a_date() {
    var lift = desks.point("电梯停了,有人困在里面", Desks.HOME);
    desks.move(desks.street, lift, "take", Map.of());
    desks.move(desks.street, lift, "contact", Map.of("note", "已告诉里面的人物业和救援在路上"));
    whistle(lift, "emergency", "D09", "U06");
    var day = time.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS).toString();
    var result = new HashMap<String, Object>(RESULT);
    result.put("answer", "人已救出，电梯已停用围挡");
    result.put("despite", "done-otherwise");
    result.put("rest", Map.of("plannedBy", day, "note", "更换曳引机，配件已订"));
    desks.move(desks.street, lift, "resolve", result);
    await().atMost(Desks.SOON).until(() -> lift.told().contains("remainder.pointed"));

    var rest = desks.left(lift);
    assertThat(desks.said(rest))
        .containsExactly(
            "request.placed street", "request.taken street", "request.responded", "request.linked");
    await().atMost(Desks.SOON).until(() -> rest.told().contains("request.linked"));
    var file = desks.street.get("/api/cases/" + rest.id()).expect(200);
    assertThat(file.text("parent")).isEqualTo(lift.id());
    assertThat(file.text("urgency")).isEqualTo("general");
    assertThat(Instant.parse(file.text("plannedBy"))).isEqualTo(day);
    assertThat(rest.missed()).isEmpty();
    desks.move(desks.street, rest, "resolve", RESULT);
    await().atMost(Desks.SOON).until(() -> rest.told().contains("visit.due"));
  }

  @Test
  void a_community_fetches_a_suction_truck_itself_within_half_an_hour() {
    var request = desks.point("化粪池堵了,污水漫到单元门口", Desks.HOME);
    desks.move(desks.community, request, "take", Map.of());
    desks.move(desks.community, request, "contact", Map.of("note", "已到楼下看过"));
    var help = "/api/requests/" + request.id() + "/help";
    assertThat(desks.community.post(help, Map.of("unit", "D06")).expect(409).text("slug"))
        .isEqualTo("department-needs-whistle");
    var truck = desks.move(desks.community, request, "help", Map.of("unit", "U05"));
    time.step(Duration.ofMinutes(20));
    var came = Map.of("help", truck.text("id"));
    assertThat(desks.community.post(help + "-came", came).expect(200).text("cameAt")).isNotEmpty();
    desks.resolve(desks.community, request);
    await().atMost(Desks.SOON).until(() -> request.told().contains("request.resolved"));
    assertThat(request.told())
        .containsSubsequence("request.taken", "help.called", "help.came", "request.resolved")
        .doesNotContain("whistle.blown");
    assertThat(request.missed()).isEmpty();
  }

  private Case flooded() {
    var request = desks.point("化粪池堵了,污水漫到单元门口", Desks.HOME);
    desks.move(desks.community, request, "take", Map.of());
    desks.move(desks.community, request, "contact", Map.of("note", "已到楼下看过"));
    desks.move(desks.community, request, "escalate", Map.of("reason", "beyond-means"));
    desks.move(desks.street, request, "take", Map.of());
    desks.move(desks.street, request, "contact", Map.of("note", "已告诉居民正在调吸污车"));
    return request;
  }

  private String whistle(Case request, String kind, String lead, String... units) {
    var body =
        Map.of("kind", kind, "lead", lead, "units", List.of(units), "gridWorker", "not-reachable");
    return "/api/whistles/" + desks.move(desks.street, request, "whistles", body).text("whistleId");
  }

  private Api department(String code) {
    return department(code, "department-");
  }

  private Api department(String code, String prefix) {
    return Api.as(stack, prefix + code);
  }

  private static JsonNode unit(Api reader, Case request, String code) {
    var whistles = reader.get("/api/requests/" + request.id() + "/whistles").expect(200);
    return whistles
        .body()
        .at("/items/0/units")
        .valueStream()
        .filter(it -> it.path("unit").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> told(Case request) {
    var file = request.staff().get("/api/cases/" + request.id()).expect(200).body();
    return file.path("timeline").valueStream().map(it -> it.path("text").asString("")).toList();
  }

  private static Predicate<JsonNode> state(String wanted) {
    return clock -> clock.path("state").asString().equals(wanted);
  }

  private static boolean checkIn(Case request, String unit, Predicate<JsonNode> which) {
    return clocks(request, unit).anyMatch(which);
  }

  private static Instant due(Case request, String unit) {
    return clocks(request, unit)
        .map(clock -> Instant.parse(clock.path("dueAt").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> clocks(Case request, String unit) {
    return request
        .staff()
        .get("/api/cases/" + request.id() + "/clocks")
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .filter(clock -> clock.path("subject").asString("").equals(unit));
  }
}
