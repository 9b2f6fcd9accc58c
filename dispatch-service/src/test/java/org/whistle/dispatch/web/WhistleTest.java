package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.dispatch.RunningDispatch;
import tools.jackson.databind.JsonNode;

/** 吹哨报到, as people call it: who may, what is refused, and who was first. */
class WhistleTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);
  private static final Person PROPERTY = new Person("unit-U06", Role.UNIT, "990101", "U06");
  private static final String THERE = "{\"lat\":30.5712,\"lon\":104.0665}";
  private static final String NOT_OURS = "{\"reason\":\"not-our-duty\",\"basis\":\"权责清单第12项\"}";

  @AfterEach
  void now() {
    sql.sql("UPDATE whistle_clock SET shift = '0'").update();
  }

  @Test
  void an_enforcement_is_signed_for_checked_in_to_on_site_and_done_in_numbers() {
    var id = taken();
    var whistle = blown(id, "enforcement");
    assertThat(post(DEPARTMENT, whistle + "/check-in", "{}").text("slug"))
        .isEqualTo("on-site-required");
    assertThat(part(post(DEPARTMENT, whistle + "/sign", "{}"), "D06").path("state").asString())
        .isEqualTo("signed");
    var there = part(post(DEPARTMENT, whistle + "/check-in", THERE), "D06");
    assertThat(there.path("state").asString()).isEqualTo("on-site");
    assertThat(there.path("way").asString()).isEqualTo("site");
    assertThat(moves(there)).containsExactly("done", "report", "return");
    assertThat(post(DEPARTMENT, whistle + "/progress", "{\"note\":\"已立案\"}").status())
        .isEqualTo(200);
    var facts = "{\"note\":\"已安装\",\"facts\":[{\"thing\":\"%s\",\"number\":204}]}";
    assertThat(post(DEPARTMENT, whistle + "/done", facts.formatted("李四")).status()).isEqualTo(400);
    var done = part(post(DEPARTMENT, whistle + "/done", facts.formatted("socket")), "D06");
    assertThat(done.at("/facts/0/measure").asString()).isEqualTo("piece");
    assertThat(journal(id))
        .contains("whistle.signed", "whistle.checked-in", "whistle.progressed", "whistle.done")
        .noneMatch(body -> body.contains("30.5712"));
  }

  @Test
  void a_return_is_ruled_on_once_and_refused_it_must_be_done() {
    var id = taken();
    var whistle = blown(id, "urgent");
    assertThat(post(DEPARTMENT, whistle + "/return", "{\"reason\":\"not-our-duty\"}").status())
        .isEqualTo(400);
    var back = post(DEPARTMENT, whistle + "/return", NOT_OURS);
    assertThat(part(back, "D06").path("returns").asString()).isEqualTo("asked");
    assertThat(post(DEPARTMENT, whistle + "/return", NOT_OURS).text("slug"))
        .isEqualTo("already-asked");
    post(DEPARTMENT, whistle + "/check-in", "{}");
    assertThat(post(DEPARTMENT, whistle + "/done", "{\"note\":\"好了\"}").text("slug"))
        .isEqualTo("return-undecided");
    var decision = "/api/decisions/" + back.text("returned");
    assertThat(post(STREET, decision + "/refuse", "{}").text("slug"))
        .isEqualTo("not-yours-to-decide");
    assertThat(get(COMMAND, "/api/decisions?limit=200").body().toString())
        .contains(back.text("returned"));
    assertThat(post(COMMAND, decision + "/refuse", "{\"reason\":\"属城管职责\"}").status())
        .isEqualTo(200);
    var late =
        post(new Person("command-2", Role.COMMAND, "990101", null), decision + "/approve", "{}");
    assertThat(late.text("slug")).isEqualTo("already-decided");
    assertThat(late.text("by")).isEqualTo("command");
    assertThat(post(DEPARTMENT, whistle + "/return", NOT_OURS).text("slug"))
        .isEqualTo("must-be-done");
    assertThat(post(DEPARTMENT, whistle + "/done", "{\"note\":\"好了\"}").status()).isEqualTo(200);
    assertThat(said(id)).contains("whistle.return-asked", "decision.asked", "whistle.forced");
  }

  @Test
  void allowed_the_unit_is_out_and_the_lead_is_open_again() {
    var id = taken();
    var whistle = blown(id, "urgent");
    var back = post(DEPARTMENT, whistle + "/return", NOT_OURS);
    post(COMMAND, "/api/decisions/" + back.text("returned") + "/approve", "{}");
    assertThat(said(id)).endsWith("decision.made", "whistle.returned");
    assertThat(handlings.find(id).orElseThrow().called().lead()).isNull();
    assertThat(post(DEPARTMENT, whistle + "/check-in", "{}").text("slug"))
        .isEqualTo("already-returned");
  }

  @Test
  void after_an_hour_what_presses_is_returned_no_more() {
    var whistle = blown(taken(), "urgent");
    sql.sql("UPDATE whistle_clock SET shift = '61 minutes'").update();
    assertThat(post(DEPARTMENT, whistle + "/return", NOT_OURS).text("slug"))
        .isEqualTo("return-too-late");
  }

  @Test
  void the_street_records_what_a_unit_says_on_the_phone_and_it_is_marked_so() {
    var id = taken();
    var whistle = blown(id, "urgent");
    var card = get(STREET, "/api/requests/" + id + "/whistles").body().at("/items/0/units/0");
    assertThat(card.path("phone").asString()).isEqualTo("0990-8800106");
    assertThat(moves(card)).containsExactly("phoned");
    assertThat(get(DEPARTMENT, "/api/requests/" + id + "/whistles").body().toString())
        .doesNotContain("0990-8800106");
    assertThat(post(DEPARTMENT, whistle + "/phoned", said("U06", Instant.now())).status())
        .isEqualTo(403);
    assertThat(post(STREET, whistle + "/phoned", said("U06", later(3600))).text("slug"))
        .isEqualTo("said-in-the-future");
    assertThat(post(STREET, whistle + "/phoned", said("U06", later(-3600))).text("slug"))
        .isEqualTo("said-before-the-whistle");
    assertThat(post(STREET, whistle + "/phoned", said("U01", Instant.now())).text("slug"))
        .isEqualTo("not-called");
    var told = part(post(STREET, whistle + "/phoned", said("U06", Instant.now())), "U06");
    assertThat(told.path("way").asString()).isEqualTo("phone");
    assertThat(told.path("by").asString()).isEqualTo("street");
    var second = post(PROPERTY, whistle + "/check-in", "{}");
    assertThat(second.text("slug")).isEqualTo("already-checked-in");
    assertThat(second.text("by")).isEqualTo("street");
    assertThat(part(post(PROPERTY, whistle + "/arrive", THERE), "U06").path("state").asString())
        .isEqualTo("on-site");
    assertThat(journal(id)).noneMatch(body -> body.contains("值班员老周"));
  }

  @Test
  void on_the_phone_an_emergency_is_signed_for_until_they_are_there() {
    var whistle = blown(taken(), "emergency");
    var told = part(post(STREET, whistle + "/phoned", said("U06", Instant.now())), "U06");
    assertThat(told.path("state").asString()).isEqualTo("signed");
    var there = said("U06", Instant.now()).replace("}", ",\"onSite\":true}");
    assertThat(part(post(STREET, whistle + "/phoned", there), "U06").path("state").asString())
        .isEqualTo("on-site");
  }

  @Test
  void of_two_officers_at_once_one_wins_and_the_other_is_told_who() throws Exception {
    var whistle = blown(taken(), "urgent");
    var officers = List.of(COMMAND, STREET, new Person("street-2", Role.STREET, "990101001", null));
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Callable<Reply>> all =
          officers.stream()
              .<Callable<Reply>>map(
                  who -> () -> post(who, whistle + "/phoned", said("U06", Instant.now())))
              .toList();
      var answers = threads.invokeAll(all).stream().map(answer -> answer.resultNow()).toList();
      var won = answers.stream().filter(answer -> answer.status() == 200).toList();
      assertThat(won).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 409)
          .hasSize(2)
          .allMatch(
              answer ->
                  answer.text("by").equals(part(won.getFirst(), "U06").path("by").asString()));
    }
  }

  @Test
  void one_more_unit_is_called_another_districts_too() {
    var id = taken();
    var whistle = blown(id, "urgent");
    assertThat(
            part(post(DEPARTMENT, whistle + "/units", unit("U02")), "U02").path("state").asString())
        .isEqualTo("called");
    assertThat(post(STREET, whistle + "/units", unit("U02")).text("slug"))
        .isEqualTo("already-called");
    assertThat(post(PROPERTY, whistle + "/units", unit("U03")).text("slug"))
        .isEqualTo("only-a-street-whistles");
    assertThat(post(STREET, whistle + "/units", unit("U99")).status()).isEqualTo(400);
    assertThat(post(STREET, whistle + "/units", unit("X990102")).status()).isEqualTo(200);
    var told = part(post(STREET, whistle + "/phoned", said("X990102", Instant.now())), "X990102");
    assertThat(told.path("state").asString()).isEqualTo("checked-in");
    assertThat(handlings.find(id).orElseThrow().called().units()).contains("U02", "X990102");
  }

  @Test
  void the_grids_worker_is_asked_first_and_what_is_over_is_answered_no_more() {
    var id = placed();
    move(COMMUNITY, id, "escalate", "{\"reason\":\"beyond-powers\"}");
    move(STREET, id, "take", "{}");
    var body = "{\"lead\":\"D06\",\"rule\":\"lead\"}";
    assertThat(move(STREET, id, "whistles", body).text("slug")).isEqualTo("grid-worker-unasked");
    var asked = body.replace("}", ",\"gridWorker\":\"not-reachable\",\"reason\":\"beyond-means\"}");
    var whistle = "/api/whistles/" + move(STREET, id, "whistles", asked).text("whistleId");
    assertThat(
            move(
                    STREET,
                    id,
                    "resolve",
                    "{\"answer\":\"管道已疏通\",\"outcome\":\"done\",\"unproven\":\"no-camera\"}")
                .status())
        .isEqualTo(200);
    assertThat(post(DEPARTMENT, whistle + "/check-in", "{}").text("slug"))
        .isEqualTo("already-resolved");
    assertThat(
            get(STREET, "/api/requests/" + id + "/whistles").body().at("/items/0/open").asBoolean())
        .isFalse();
  }

  private UUID taken() {
    var id = placed("0101", "urgent", "S");
    move(STREET, id, "take", "{}");
    return id;
  }

  private String blown(UUID id, String kind) {
    var body = "{\"kind\":\"%s\",\"lead\":\"D06\",\"units\":[\"U06\"]}".formatted(kind);
    var whistle = move(STREET, id, "whistles", body);
    assertThat(whistle.status()).isEqualTo(201);
    return "/api/whistles/" + whistle.text("whistleId");
  }

  private List<String> journal(UUID id) {
    return sql.sql(
            "SELECT type FROM journal WHERE request_id = ? UNION ALL SELECT body::text FROM journal WHERE request_id = ?")
        .params(id, id)
        .query(String.class)
        .list();
  }

  private static Instant later(int seconds) {
    return Instant.now().plus(Duration.ofSeconds(seconds));
  }

  private static String said(String unit, Instant at) {
    return "{\"unit\":\"%s\",\"saidBy\":\"值班员老周\",\"saidAt\":\"%s\"}".formatted(unit, at);
  }

  private static String unit(String code) {
    return "{\"unit\":\"%s\"}".formatted(code);
  }

  private static JsonNode part(Reply reply, String unit) {
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return reply
        .body()
        .path("units")
        .valueStream()
        .filter(part -> part.path("unit").asString().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> moves(JsonNode part) {
    return part.path("moves").valueStream().map(JsonNode::asString).toList();
  }
}
