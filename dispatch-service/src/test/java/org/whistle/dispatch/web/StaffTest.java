package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.Neighbours;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;

class StaffTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);
  private static final Person PART_TIME =
      new Person("wu", Role.PART_TIME_GRID_WORKER, Neighbours.GRID, null);
  private static final String WHISTLE =
      "{\"lead\":\"D06\",\"units\":[\"D06\"],\"gridWorker\":\"not-reachable\",\"reason\":\"beyond-means\"}";
  private static final String STAFF =
      """
      {"items":[
        {"id":"grid-worker","name":"李建国","kind":"full-time","seat":"990101001001001","phone":"6901"},
        {"id":"wu","name":"吴兼职","kind":"part-time","seat":"990101001001001"},
        {"id":"community","name":"张主任","kind":"desk","seat":"990101001001","phone":"6902"},
        {"id":"chen","name":"陈干事","kind":"desk","seat":"990101001001","phone":"6903"},
        {"id":"duty","name":"夜班值守","kind":"desk","seat":"D06","phone":"6906"}]}
      """;

  @BeforeEach
  void staff() {
    assertThat(put(COMMAND, "/api/duty/staff", STAFF).status()).isEqualTo(200);
  }

  @AfterEach
  void leave_no_trace() {
    sql.sql("DELETE FROM staff").update();
  }

  @Test
  void a_turn_says_whom_to_call_at_night_and_nobody_off_duty_is_named() {
    sql.sql("UPDATE duties SET pattern = 'office'").update();
    var now = now();
    turn("chen", COMMUNITY_PLACE, now.minusSeconds(60), now.plusSeconds(3600));
    turn("duty", "D06", now.plusSeconds(60), now.plusSeconds(7200));

    var there = get(COMMUNITY, "/api/duty/now?seat=" + COMMUNITY_PLACE).body();
    assertThat(there.path("onDuty")).hasSize(1);
    assertThat(there.path("onDuty").get(0).path("name").asString()).isEqualTo("陈干事");
    assertThat(there.path("onDuty").get(0).path("phone").asString()).isEqualTo("6903");
    assertThat(there.path("onDuty").get(0).path("byPhone").asBoolean()).isTrue();
    assertThat(get(GRID_WORKER, "/api/duty/now?seat=" + COMMUNITY_PLACE).body().toString())
        .as("a name to ask for, and no phone of those above")
        .contains("陈干事")
        .doesNotContain("\"6903\"");
    assertThat(get(DEPARTMENT, "/api/duty/now").body().path("next").get(0).path("phone").asString())
        .isEqualTo("6906");
  }

  @Test
  void the_wall_sees_every_post_at_once_as_each_is_seen_by_itself() {
    var now = now();
    turn("chen", COMMUNITY_PLACE, now.minusSeconds(60), now.plusSeconds(3600));
    leave("grid-worker", now.minusSeconds(60), now.plusSeconds(3600));
    var posts = get(COMMAND, "/api/duty/posts").body().path("items");
    assertThat(posts).hasSize(3);
    for (JsonNode post : posts) {
      var alone = get(COMMAND, "/api/duty/now?seat=" + post.path("seat").asString()).body();
      assertThat(post.path("onDuty")).as(post.toString()).isEqualTo(alone.path("onDuty"));
      assertThat(post.path("away")).isEqualTo(alone.path("away"));
    }
    assertThat(get(COMMUNITY, "/api/duty/posts").status()).isEqualTo(403);
  }

  @Test
  void the_command_centre_is_told_what_it_may_do_with_what_another_desk_has() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    var standing = get(COMMAND, "/api/requests/" + id + "/standing");
    assertThat(standing.status()).isEqualTo(200);
    assertThat(standing.body().path("moves").toString()).contains("urge", "supervise");
    assertThat(get(DEPARTMENT, "/api/requests/" + id + "/standing").status()).isEqualTo(403);
    assertThat(move(COMMAND, id, "urge", "{}").status()).isEqualTo(200);
  }

  @Test
  void a_resident_learns_who_has_it_and_whom_to_call_once_it_is_taken() {
    var id = placed();
    assertThat(holder(id, Caller.residentOf(id)).body().path("name").isString()).isFalse();
    move(COMMUNITY, id, "take", "{}");
    assertThat(holder(id, Caller.residentOf(id)).text("name")).isEqualTo("张主任");
    assertThat(holder(id, Caller.residentOf(id)).text("phone")).isEqualTo("6902");
    assertThat(holder(id, Caller.residentOf(placed())).status()).isEqualTo(404);
  }

  private Reply holder(UUID id, Caller caller) {
    var token = Identities.token("dispatch", caller);
    return send(token, "/api/requests/" + id + "/holder", "GET", "", "zh");
  }

  @Test
  void what_presses_at_night_passes_the_sleeping_grid_and_finds_whose_turn_it_is() {
    sql.sql("UPDATE duties SET pattern = 'nobody' WHERE tier IN ('grid', 'community')").update();
    var now = now();
    turn("chen", COMMUNITY_PLACE, now.minusSeconds(60), now.plusSeconds(3600));
    var id = placed("0101", "urgent", "G");
    await().atMost(SOON).until(() -> handlings.find(id).isPresent());
    assertThat(handlings.find(id).orElseThrow().state().holding().desk().place())
        .as("nobody's desk pattern, but a person's turn")
        .isEqualTo("990101001001");
    var told = get(COMMUNITY, "/api/requests/" + id + "/duty").body().path("items");
    assertThat(told.get(0).path("seat").asString()).isEqualTo(COMMUNITY_PLACE);
    assertThat(told.get(0).path("onDuty").get(0).path("id").asString()).isEqualTo("chen");
    assertThat(told.toString()).doesNotContain("李建国");
  }

  @Test
  void when_all_of_a_desk_are_away_its_rung_is_passed() {
    var now = now();
    leave("grid-worker", now.minusSeconds(60), now.plusSeconds(3600));
    assertThat(put(PART_TIME, "/api/duty/leaves", leaves("wu", now, now.plusSeconds(600))).status())
        .as("everybody asks for his own leave")
        .isEqualTo(200);
    assertThat(
            put(PART_TIME, "/api/duty/leaves", leaves("chen", now, now.plusSeconds(600))).status())
        .isEqualTo(403);
    var id = placed();
    assertThat(handlings.find(id).orElseThrow().desks())
        .extracting(desk -> desk.place())
        .containsExactly(COMMUNITY_PLACE);
  }

  @Test
  void whoever_assigns_sees_load_and_absence() {
    var now = now();
    leave("wu", now.minusSeconds(60), now.plusSeconds(3600));
    var burden = placed();
    move(GRID_WORKER, burden, "take", "{}");
    var id = placed();
    move(COMMUNITY, id, "take", "{}");

    var candidates = get(COMMUNITY, "/api/requests/" + id + "/candidates").body().path("items");
    var worker = one(candidates, "grid-worker");
    assertThat(worker.path("open").asInt()).isPositive();
    assertThat(worker.path("overdue").asInt()).isZero();
    assertThat(one(candidates, "chen").path("open").asInt()).isZero();
    assertThat(one(candidates, "wu").path("refused").asString()).isEqualTo("away");

    assertThat(move(COMMUNITY, id, "assign", "{\"to\":\"wu\"}").text("slug")).isEqualTo("away");
    assertThat(move(COMMUNITY, id, "assign", "{\"to\":\"nobody\"}").text("slug"))
        .isEqualTo("not-on-staff");
    var given = move(COMMUNITY, id, "assign", "{\"to\":\"grid-worker\",\"note\":\"离得近\"}");
    assertThat(given.text("holder")).isEqualTo("grid-worker");
    assertThat(given.text("place")).isEqualTo(Neighbours.GRID);
    assertThat(move(GRID_WORKER, id, "progress", "{\"note\":\"到了\"}").status()).isEqualTo(200);
    assertThat(said(id)).endsWith("request.assigned", "progress.reported");
  }

  @Test
  void a_units_own_system_hears_and_answers_for_its_unit_alone() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    move(STREET, id, "whistles", WHISTLE);
    var system = new Person("system-D06-1", Role.SYSTEM, null, "D06");
    var other = new Person("system-D05-1", Role.SYSTEM, null, "D05");
    var heard = get(system, "/api/whistles").body().path("items");
    var whistle = heard.get(heard.size() - 1);
    assertThat(whistle.path("requestId").asString()).isEqualTo(id.toString());
    assertThat(whistle.path("state").asString()).isEqualTo("called");
    assertThat(get(other, "/api/whistles").body().path("items")).isEmpty();

    var path = "/api/whistles/%s/".formatted(whistle.path("id").asString());
    assertThat(post(other, path + "check-in", "{}").status()).isEqualTo(404);
    assertThat(post(system, path + "check-in", "{}").status()).isEqualTo(200);
    assertThat(post(system, path + "done", "{\"note\":\"已修好\"}").status()).isEqualTo(200);
    assertThat(get(system, "/api/desk").status()).isEqualTo(403);
    assertThat(get(system, "/api/requests/" + id + "/answers").status()).isEqualTo(403);
    assertThat(move(system, id, "take", "{}").status()).isEqualTo(403);
  }

  @Test
  void what_is_restricted_is_not_there_for_part_time_workers_wherever_they_sit() {
    var id = placed("0404", "general", "C");
    var atCommunity = new Person("wu", Role.PART_TIME_GRID_WORKER, COMMUNITY_PLACE, null);
    for (var who : List.of(PART_TIME, atCommunity)) {
      for (var part : List.of("answers", "duty")) {
        assertThat(get(who, "/api/requests/%s/%s".formatted(id, part)).status()).isEqualTo(404);
      }
      assertThat(move(who, id, "take", "{}").status()).isEqualTo(404);
      assertThat(get(who, "/api/desk").body().toString()).doesNotContain(id.toString());
    }
    move(COMMUNITY, id, "take", "{}");
    assertThat(move(COMMUNITY, id, "assign", "{\"to\":\"wu\"}").text("slug"))
        .isEqualTo("restricted");
  }

  @Test
  void staff_and_turns_come_from_a_spreadsheet_all_of_it_or_nothing() {
    var staff =
        """
        用户名,姓名,岗位,代码,电话
        night,夜班员,值守人员,990101001001,6907
        he,顶岗员,顶岗人员,990101001001,
        """;
    assertThat(bring("staff", staff).body().path("imported").asInt()).isEqualTo(2);
    var turns =
        """
        用户名,代码,日期,从,到,电话值守
        night,990101001001,2099-01-02,18:00,08:00,是
        """;
    assertThat(bring("turns", turns).body().path("imported").asInt()).isEqualTo(1);
    var found =
        get(COMMUNITY, "/api/duty/turns?from=2099-01-01T00:00:00Z&until=2099-01-09T00:00:00Z")
            .body()
            .path("items");
    assertThat(found.get(0).path("from").asString()).isEqualTo("2099-01-02T10:00:00Z");
    assertThat(found.get(0).path("until").asString()).isEqualTo("2099-01-03T00:00:00Z");

    var wrong = bring("turns", turns.replace("18:00", "evening").replace("2099-01-02", "soon"));
    assertThat(wrong.text("slug")).isEqualTo("bad-sheet");
    assertThat(wrong.body().path("errors")).hasSize(2);
    assertThat(wrong.body().path("errors").get(0).path("field").asString()).isEqualTo("C2");
  }

  private Reply bring(String book, String csv) {
    var sheet = Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    return post(
        COMMUNITY, "/api/duty/sheet", "{\"book\":\"%s\",\"sheet\":\"%s\"}".formatted(book, sheet));
  }

  @Test
  void books_are_kept_by_those_whose_they_are() {
    var one = "{\"items\":[{\"id\":\"duty2\",\"name\":\"值守\",\"kind\":\"desk\",\"seat\":\"%s\"}]}";
    assertThat(put(DEPARTMENT, "/api/duty/staff", one.formatted("D06")).status()).isEqualTo(200);
    assertThat(put(DEPARTMENT, "/api/duty/staff", one.formatted("D05")).status()).isEqualTo(403);
    assertThat(put(COMMUNITY, "/api/duty/staff", one.formatted("D06")).status()).isEqualTo(403);
    assertThat(put(COMMUNITY, "/api/duty/staff", one.formatted("990101002001")).status())
        .isEqualTo(403);
    assertThat(put(COMMUNITY, "/api/duty/staff", one.formatted(Neighbours.GRID)).status())
        .as("somebody of another's book can't be taken away")
        .isEqualTo(403);
    assertThat(put(GRID_WORKER, "/api/duty/staff", one.formatted(Neighbours.GRID)).status())
        .isEqualTo(403);
    assertThat(get(COMMUNITY, "/api/duty/staff").body().path("items")).hasSize(4);
  }

  private void turn(String member, String seat, Instant from, Instant until) {
    var turns =
        """
        {"items":[{"member":"%s","seat":"%s","from":"%s","until":"%s","byPhone":true}]}
        """
            .formatted(member, seat, from, until);
    assertThat(put(COMMAND, "/api/duty/turns", turns).status()).isEqualTo(200);
  }

  private void leave(String member, Instant from, Instant until) {
    assertThat(put(COMMAND, "/api/duty/leaves", leaves(member, from, until)).status())
        .isEqualTo(200);
  }

  private static String leaves(String member, Instant from, Instant until) {
    return """
        {"items":[{"member":"%s","from":"%s","until":"%s","reason":"leave"}]}
        """
        .formatted(member, from, until);
  }

  private Reply put(Person who, String path, String body) {
    return send(who, path, "PUT", body, "zh");
  }

  private Instant now() {
    return sql.sql("SELECT whistle_now()").query(OffsetDateTime.class).single().toInstant();
  }

  private static JsonNode one(JsonNode items, String id) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
