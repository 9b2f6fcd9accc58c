package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.access.Caller;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.journal.Ids;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;

class MovesTest extends RunningDispatch {

  @Test
  void from_taking_to_resolving_each_move_answers_with_the_new_state() {
    var id = placed();
    var taken = move(COMMUNITY, id, "take", "{}");
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.text("order")).isEqualTo("taken");
    assertThat(taken.text("holder")).isEqualTo("community");
    assertThat(taken.text("tier")).isEqualTo("community");
    assertThat(move(COMMUNITY, id, "contact", "{\"note\":\"已电话联系\"}").text("stage"))
        .isEqualTo("investigate");
    assertThat(move(COMMUNITY, id, "progress", "{\"note\":\"清运车已派\"}").status()).isEqualTo(200);
    var planned = "{\"answer\":\"明天清运\",\"plannedBy\":\"2099-01-01T00:00:00Z\"}";
    assertThat(move(COMMUNITY, id, "respond", planned).text("state")).isEqualTo("responded");
    assertThat(move(COMMUNITY, id, "resolve", DONE).text("order")).isEqualTo("resolved");
    assertThat(said(id))
        .containsExactly(
            "request.placed",
            "request.taken",
            "contact.made",
            "progress.reported",
            "request.responded",
            "request.resolved");
  }

  @Test
  void of_many_who_take_at_once_exactly_one_has_it() throws Exception {
    var id = placed();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> takers =
          Stream.of(GRID_WORKER, COMMUNITY, GRID_WORKER, COMMUNITY)
              .map(
                  who ->
                      new Person(
                          who.name() + UUID.randomUUID(), who.role(), who.place(), who.unit()))
              .<Callable<Integer>>map(who -> () -> move(who, id, "take", "{}").status())
              .toList();
      var answers = threads.invokeAll(takers).stream().map(answer -> answer.resultNow()).toList();
      assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
    }
    assertThat(said(id)).containsExactly("request.placed", "request.taken");
  }

  @Test
  void a_refusal_says_who_has_it_in_the_callers_language() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    var zh = move(GRID_WORKER, id, "take", "{}");
    assertThat(zh.status()).isEqualTo(409);
    assertThat(zh.text("slug")).isEqualTo("already-taken");
    assertThat(zh.text("title")).isEqualTo("已有人接单");
    assertThat(zh.text("holder")).isEqualTo("community");
    assertThat(zh.text("tier")).isEqualTo("community");
    var en = send(GRID_WORKER, "/api/requests/" + id + "/take", "POST", "{}", "en");
    assertThat(en.text("title")).isEqualTo("Already taken");
  }

  @Test
  void one_lamp_is_one_move() {
    var id = placed();
    assertThat(move(GRID_WORKER, id, "on-the-spot", DONE).text("order")).isEqualTo("resolved");
    assertThat(said(id)).containsExactly("request.placed", "request.resolved");
  }

  @Test
  void it_goes_up_and_down_by_adjacent_tiers() {
    var id = placed();
    var up = move(GRID_WORKER, id, "escalate", "{\"reason\":\"beyond-powers\",\"note\":\"要吸污车\"}");
    assertThat(up.text("tier")).isEqualTo("community");
    var higher = move(COMMUNITY, id, "escalate", "{\"reason\":\"beyond-means\"}");
    assertThat(higher.text("tier")).isEqualTo("street");
    assertThat(move(STREET, id, "send-down", "{\"reason\":\"closer-to-residents\"}").text("place"))
        .isEqualTo(COMMUNITY_PLACE);
    assertThat(move(STREET, id, "take", "{}").text("slug")).isEqualTo("not-on-your-desk");
  }

  @Test
  void a_reason_that_is_not_on_the_list_is_named() {
    var id = placed();
    var wrong = move(COMMUNITY, id, "decline", "{\"reason\":\"no time\"}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().path("errors").get(0).path("field").asString()).isEqualTo("reason");
    var declined =
        move(COMMUNITY, id, "decline", "{\"reason\":\"legal-procedure\",\"note\":\"请向法院起诉\"}");
    assertThat(declined.text("state")).isEqualTo("declined");
    assertThat(move(GRID_WORKER, id, "decline", "{\"reason\":\"secret\"}").status()).isEqualTo(403);
  }

  @Test
  void outside_their_area_people_learn_nothing() {
    var id = placed();
    var elsewhere = new Person("elsewhere", COMMUNITY.role(), "990101002001", null);
    assertThat(move(elsewhere, id, "take", "{}").status()).isEqualTo(404);
    assertThat(move(COMMUNITY, UUID.randomUUID(), "take", "{}").status()).isEqualTo(404);
    assertThat(move(DEPARTMENT, id, "progress", "{\"note\":\"到了\"}").status()).isEqualTo(404);
  }

  @Test
  void a_restricted_request_is_not_there_for_the_grid() {
    var id = placed("0404", "general", "C");
    assertThat(move(GRID_WORKER, id, "take", "{}").status()).isEqualTo(404);
    assertThat(onDesk(GRID_WORKER, id)).isNull();
    assertThat(onDesk(COMMUNITY, id)).isNotNull();
  }

  @Test
  void a_fresh_id_is_waited_for_and_then_put_off() {
    var unknown = move(COMMUNITY, Ids.next(), "take", "{}");
    assertThat(unknown.status()).isEqualTo(503);
    assertThat(unknown.text("slug")).isEqualTo("not-yet-known");
  }

  @Test
  void residents_read_what_is_meant_for_them_and_staff_all() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    move(COMMUNITY, id, "contact", "{\"note\":\"王阿姨说她行动不便\"}");
    move(COMMUNITY, id, "resolve", DONE);
    var staff = get(COMMUNITY, "/api/requests/" + id + "/answers").body().path("items");
    assertThat(staff.findValuesAsString("kind")).containsExactly("contact", "answer");
    var token = Identities.token("dispatch", Caller.residentOf(id));
    var resident = send(token, "/api/requests/" + id + "/answers", "GET", "", "zh");
    var items = resident.body().path("items");
    assertThat(items.findValuesAsString("text")).containsExactly("垃圾已清运");
    assertThat(items.get(0).has("by")).isFalse();
    var stranger = Identities.token("dispatch", Caller.residentOf(placed()));
    assertThat(send(stranger, "/api/requests/" + id + "/answers", "GET", "", "zh").status())
        .isEqualTo(404);
  }

  @Test
  void a_street_whistles_and_each_unit_does_its_part() {
    var id = placed("0101", "urgent", "S");
    assertThat(move(COMMUNITY, id, "whistles", whistle("D06")).status()).isEqualTo(403);
    assertThat(move(STREET, id, "whistles", whistle("D06")).text("slug"))
        .isEqualTo("not-taken-yet");
    move(STREET, id, "take", "{}");
    assertThat(move(STREET, id, "whistles", whistle("D99")).status()).isEqualTo(400);
    assertThat(move(STREET, id, "whistles", whistle("U05")).text("slug"))
        .isEqualTo("department-must-lead");
    var blown = move(STREET, id, "whistles", whistle("D06"));
    assertThat(blown.status()).isEqualTo(201);
    var whistle = "/api/whistles/" + blown.text("whistleId");

    var line = onDesk(DEPARTMENT, id);
    assertThat(line.path("moves").valueStream().map(JsonNode::asString))
        .startsWith("check-in")
        .contains("resolve")
        .doesNotContain("contact");
    assertThat(line.path("whistleId").asString()).isEqualTo(blown.text("whistleId"));
    assertThat(post(DEPARTMENT, whistle + "/done", "{\"note\":\"到场\"}").text("slug"))
        .isEqualTo("not-checked-in");
    assertThat(post(DEPARTMENT, whistle + "/check-in", "{}").status()).isEqualTo(200);
    assertThat(post(DEPARTMENT, whistle + "/done", "{\"note\":\"垃圾已清运\"}").status()).isEqualTo(200);
    assertThat(post(DEPARTMENT, whistle + "/done", "{\"note\":\"又一次\"}").text("slug"))
        .isEqualTo("already-done");
    var uncalled = new Person("department-D01", DEPARTMENT.role(), "990101", "D01");
    assertThat(post(uncalled, whistle + "/check-in", "{}").status()).isEqualTo(404);
    assertThat(move(DEPARTMENT, id, "resolve", DONE).text("slug")).isEqualTo("units-still-at-work");
    var despite =
        "{\"answer\":\"垃圾已清运\",\"outcome\":\"done\",\"unproven\":\"no-camera\",\"despite\":\"not-needed\"}";
    assertThat(move(DEPARTMENT, id, "resolve", despite).text("state")).isEqualTo("resolved");
    assertThat(onDesk(DEPARTMENT, id)).isNull();
  }

  @Test
  void the_desk_shows_the_pressing_first_and_goes_on_from_page_to_page() {
    var person = new Person("street", STREET.role(), "990101001", null);
    var general = placed("0303", "general", "S");
    var urgent = placed("0101", "urgent", "S");
    var emergency = placed("0101", "emergency", "S");
    var ids = ids(person, "/api/desk?limit=1");
    assertThat(ids.stream().filter(Set.of(general, urgent, emergency)::contains))
        .containsExactly(emergency, urgent, general);
  }

  @Test
  void the_desk_tells_its_time() {
    var before = Instant.now();
    assertThat(Instant.parse(get(STREET, "/api/desk?limit=1").text("at")))
        .isCloseTo(before, within(10, ChronoUnit.SECONDS));
  }

  @Test
  void the_roster_is_read_and_changed_by_those_who_answer_for_it() {
    var rule = "{\"items\":[{\"place\":\"%s\",\"pattern\":\"nobody\"}]}";
    var mine = send(STREET, "/api/duty", "PUT", rule.formatted("990101001002001"), "zh");
    assertThat(mine.status()).isEqualTo(200);
    assertThat(mine.body().path("items").findValuesAsString("place")).contains("990101001002001");
    var foreign = send(STREET, "/api/duty", "PUT", rule.formatted("990101002"), "zh");
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(send(COMMUNITY, "/api/duty", "GET", "", "zh").status()).isEqualTo(403);
  }

  private List<UUID> ids(Person who, String first) {
    return Stream.iterate(
            get(who, first),
            page -> page != null,
            page -> page.body().has("next") ? get(who, page.text("next")) : null)
        .flatMap(page -> page.body().path("items").valueStream())
        .map(item -> UUID.fromString(item.path("id").asString()))
        .toList();
  }

  private JsonNode onDesk(Person who, UUID id) {
    return get(who, "/api/desk?limit=200")
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(id.toString()))
        .findFirst()
        .orElse(null);
  }

  private static String whistle(String lead) {
    return "{\"kind\":\"urgent\",\"lead\":\"%s\",\"units\":[\"U06\"]}".formatted(lead);
  }
}
