package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.dispatch.Neighbours;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.dispatch.model.Dues;
import org.whistle.journal.Ids;
import tools.jackson.databind.JsonNode;

class TimeMovesTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);
  private static final Instant DUE =
      Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
  private static final Instant LATER = DUE.plus(Duration.ofDays(5));
  private static final String ASK =
      "{\"until\":\"%s\",\"reason\":\"awaiting-material\",\"note\":\"配件下周到\"}".formatted(LATER);
  private static final String REST =
      "{\"reviewAt\":\"%s\",\"reason\":\"awaiting-weather\"}".formatted(LATER);

  @Test
  void a_later_date_is_asked_for_and_allowed_by_the_tier_above() {
    var id = taken("general");
    promised(id);
    var asked = move(COMMUNITY, id, "extension", ASK);
    assertThat(asked.text("state")).isEqualTo("taken");
    assertThat(move(COMMUNITY, id, "extension", ASK).text("slug")).isEqualTo("already-asked");
    var did = asked.text("decision");
    assertThat(onDecisions(COMMUNITY, did)).isNull();
    var item = onDecisions(STREET, did);
    assertThat(item.path("kind").asString()).isEqualTo("extension");
    assertThat(item.path("until").asString()).isEqualTo(LATER.toString());
    var beyond =
        "/api/decisions?limit=200&at=%s&after=%s"
            .formatted(item.path("askedAt").asString(), item.path("id").asString());
    assertThat(found(STREET, beyond, "did", did)).isNull();
    assertThat(decide(COMMUNITY, did, "approve").status()).isEqualTo(403);
    assertThat(decide(STREET, did, "approve").status()).isEqualTo(200);
    assertThat(decide(STREET, did, "refuse").text("slug")).isEqualTo("already-decided");
    assertThat(onDecisions(STREET, did)).isNull();
    assertThat(handlings.find(id).orElseThrow().due()).contains(new Dues.Due("respond", LATER));
    assertThat(said(id))
        .containsExactly(
            "request.placed",
            "request.taken",
            "decision.asked",
            "decision.made",
            "request.extended");
  }

  @Test
  void a_reason_in_words_stays_here_and_counts_as_other() {
    var id = taken("general");
    promised(id);
    var words = "{\"until\":\"%s\",\"reason\":\"等区里批钱\"}".formatted(LATER);
    var did = move(COMMUNITY, id, "extension", words).text("decision");
    assertThat(onDecisions(STREET, did).path("reason").asString()).isEqualTo("other");
    var answers = get(STREET, "/api/requests/" + id + "/answers").body().path("items");
    assertThat(answers.findValuesAsString("text")).containsExactly("等区里批钱");
  }

  @Test
  void refused_nothing_moves() {
    var id = taken("general");
    promised(id);
    var did = move(COMMUNITY, id, "extension", ASK).text("decision");
    assertThat(decide(STREET, did, "refuse").text("state")).isEqualTo("taken");
    assertThat(handlings.find(id).orElseThrow().due()).contains(new Dues.Due("respond", DUE));
    assertThat(said(id)).endsWith("decision.made");
  }

  @Test
  void a_lower_desk_asks_for_a_rest_and_the_street_just_rests_and_resumes() {
    var id = taken("general");
    var did = move(COMMUNITY, id, "suspend", REST).text("decision");
    assertThat(decide(STREET, did, "approve").text("state")).isEqualTo("suspended");
    assertThat(
            move(
                    COMMUNITY,
                    id,
                    "resolve",
                    "{\"answer\":\"水管修好了\",\"outcome\":\"done\",\"unproven\":\"no-camera\"}")
                .text("slug"))
        .isEqualTo("paused");
    assertThat(move(COMMUNITY, id, "progress", "{\"note\":\"还在等\"}").status()).isEqualTo(200);
    var later = "{\"reviewAt\":\"%s\"}".formatted(LATER.plusSeconds(60));
    assertThat(move(STREET, id, "review", later).text("state")).isEqualTo("suspended");
    assertThat(move(COMMUNITY, id, "resume", "{}").text("state")).isEqualTo("taken");
    assertThat(move(STREET, id, "suspend", REST).text("state")).isEqualTo("suspended");
    assertThat(said(id)).endsWith("review.held", "request.resumed", "request.suspended");
  }

  @Test
  void the_register_is_the_districts_to_open() {
    var id = taken("general");
    var did = move(COMMUNITY, id, "register", REST).text("decision");
    assertThat(decide(STREET, did, "approve").status()).isEqualTo(403);
    assertThat(decide(COMMAND, did, "approve").text("state")).isEqualTo("registered");
    neighbours.say(id, 1, missed("review", null, LATER));
    await().atMost(SOON).until(() -> state(id).equals("taken"));
    assertThat(said(id)).endsWith("request.registered", "request.resumed");
  }

  @Test
  void an_urgent_request_is_never_paused() {
    var id = taken("urgent");
    for (var name : List.of("suspend", "register")) {
      var refused = move(COMMUNITY, id, name, REST);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("slug")).isEqualTo("never-paused");
    }
    assertThat(move(STREET, id, "suspend", REST).text("slug")).isEqualTo("never-paused");
  }

  @Test
  void undecided_it_goes_one_tier_up() {
    var id = taken("general");
    var did = move(COMMUNITY, id, "suspend", REST).text("decision");
    neighbours.say(id, 1, missed("decide", did, DUE));
    await().atMost(SOON).until(() -> onDecisions(COMMAND, did) != null);
    assertThat(onDecisions(STREET, did)).isNull();
    assertThat(said(id)).endsWith("decision.asked", "decision.passed");
  }

  @Test
  void an_urgent_wish_that_nobody_decided_in_its_hour_moves_no_date_and_ends_with_the_district() {
    var id = taken("urgent");
    neighbours.opens(id, Neighbours.clock("resolve", "community", 1, DUE));
    await().atMost(SOON).until(() -> handlings.find(id).orElseThrow().due().isPresent());
    var did = move(COMMUNITY, id, "extension", ASK).text("decision");
    neighbours.say(id, 1, missed("decide", did, Instant.now()));
    await().atMost(SOON).until(() -> onDecisions(COMMAND, did) != null);
    assertThat(decide(STREET, did, "approve").status()).isEqualTo(403);

    neighbours.say(id, 1, missed("decide", did, Instant.now()));
    neighbours.say(id, 1, missed("resolve", null, DUE));
    await().atMost(SOON).until(() -> said(id).contains("supervision.added"));
    assertThat(said(id)).containsOnlyOnce("decision.passed").doesNotContain("request.escalated");
    assertThat(state(id)).isEqualTo("taken");
    assertThat(handlings.find(id).orElseThrow().due()).contains(new Dues.Due("resolve", DUE));
    assertThat(decide(COMMAND, did, "refuse").status()).isEqualTo(200);
    assertThat(said(id)).doesNotContain("request.extended");
  }

  @Test
  void while_tracking_lets_a_clock_stand_still_the_desk_shows_no_date() {
    var id = taken("general");
    promised(id);
    neighbours.say(
        id,
        1,
        new ClockMoved(
            Ids.next(), "respond", "community", 1, null, "paused", Ids.next(), "2026.1", null));
    await().atMost(SOON).until(() -> handlings.find(id).orElseThrow().due().isEmpty());
  }

  @Test
  void from_above_it_is_urged_and_supervised() {
    var id = taken("general");
    assertThat(move(COMMUNITY, id, "urge", "{}").status()).isEqualTo(403);
    assertThat(move(STREET, id, "urge", "{\"note\":\"居民又来问\"}").status()).isEqualTo(200);
    assertThat(onDesk(COMMUNITY, id).path("urged").asInt()).isEqualTo(1);
    assertThat(move(COMMAND, id, "supervise", "{}").status()).isEqualTo(200);
    assertThat(move(STREET, id, "supervise", "{}").text("slug")).isEqualTo("already-supervised");
    assertThat(onDesk(COMMAND, id).path("supervised").asBoolean()).isTrue();
    assertThat(said(id)).endsWith("request.urged", "supervision.ordered");
  }

  @Test
  void reclassified_it_has_another_category_and_urgency_for_everybody() {
    var id = taken("general");
    var worse = "{\"category\":\"0101\",\"urgency\":\"urgent\",\"reason\":\"grown-worse\"}";
    assertThat(move(COMMUNITY, id, "reclassify", worse).text("state")).isEqualTo("taken");
    assertThat(onDesk(COMMUNITY, id).path("category").asString()).isEqualTo("0101");
    assertThat(onDesk(COMMUNITY, id).path("urgency").asString()).isEqualTo("urgent");
    assertThat(move(COMMUNITY, id, "reclassify", worse).text("slug")).isEqualTo("already-so");
    assertThat(said(id)).containsOnlyOnce("request.reclassified");
    assertThat(move(COMMUNITY, id, "suspend", REST).text("slug")).isEqualTo("never-paused");
    var better = "{\"urgency\":\"general\",\"reason\":\"danger-removed\",\"note\":\"已抢通\"}";
    var refused = move(COMMUNITY, id, "reclassify", better);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("slug")).isEqualTo("lowered-from-above");
    assertThat(move(STREET, id, "reclassify", better).status()).isEqualTo(200);
    var answers = get(STREET, "/api/requests/" + id + "/answers").body().path("items");
    assertThat(answers.findValuesAsString("text")).containsExactly("已抢通");
    for (var wrong :
        List.of(
            "{\"category\":\"9999\",\"reason\":\"other\"}",
            "{\"urgency\":\"emergency\",\"reason\":\"other\"}",
            "{\"urgency\":\"urgent\"}")) {
      assertThat(move(COMMUNITY, id, "reclassify", wrong).status()).isEqualTo(400);
    }
  }

  private UUID taken(String urgency) {
    var id = placed("0301", urgency, "G");
    assertThat(move(COMMUNITY, id, "take", "{}").status()).isEqualTo(200);
    return id;
  }

  private void promised(UUID id) {
    neighbours.opens(id, Neighbours.clock("respond", "community", 1, DUE));
    await().atMost(SOON).until(() -> handlings.find(id).orElseThrow().due().isPresent());
  }

  private Reply decide(Person who, String did, String verdict) {
    return post(who, "/api/decisions/" + did + "/" + verdict, "{\"reason\":\"情况属实\"}");
  }

  private static ClockMissed missed(String clock, String subject, Instant due) {
    return new ClockMissed(Ids.next(), clock, "street", 1, due, subject);
  }

  private JsonNode onDecisions(Person who, String did) {
    return found(who, "/api/decisions?limit=200&at=&after=", "did", did);
  }

  private JsonNode onDesk(Person who, UUID id) {
    return found(who, "/api/desk?limit=200", "id", id.toString());
  }

  private JsonNode found(Person who, String list, String field, String value) {
    return get(who, list)
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path(field).asString().equals(value))
        .findFirst()
        .orElse(null);
  }
}
