package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.journal.Ids;
import tools.jackson.databind.JsonNode;

/** 提请吹哨, as communities and streets call it. */
class ProposalTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);
  private static final String LIFT =
      "{\"kind\":\"urgent\",\"lead\":\"D06\",\"units\":[\"U06\"],\"reason\":\"danger\",\"note\":\"请城管到场\"}";

  @Test
  void accepted_it_is_blown_exactly_as_proposed() {
    var id = taken();
    var did = proposed(id);
    var item = onDecisions(STREET, did);
    assertThat(item.path("kind").asString()).isEqualTo("whistle");
    assertThat(item.at("/whistle/lead").asString()).isEqualTo("D06");
    assertThat(onDecisions(COMMUNITY, did)).isNull();
    assertThat(move(COMMUNITY, id, "propose", LIFT).text("slug")).isEqualTo("already-asked");
    assertThat(decide(COMMUNITY, did, "approve", "{}").status()).isEqualTo(403);
    assertThat(decide(STREET, did, "approve", "{}").status()).isEqualTo(200);
    assertThat(decide(STREET, did, "approve", "{}").text("slug")).isEqualTo("already-decided");
    var whistle = get(STREET, "/api/requests/" + id + "/whistles").body().at("/items/0");
    assertThat(whistle.path("kind").asString()).isEqualTo("urgent");
    assertThat(whistle.path("whistleId").asString())
        .isEqualTo(item.at("/whistle/whistleId").asString());
    assertThat(handlings.find(id).orElseThrow().called().units()).containsExactly("D06", "U06");
    assertThat(said(id)).endsWith("decision.asked", "decision.made", "whistle.blown");
    assertThat(move(COMMUNITY, id, "propose", LIFT).text("slug")).isEqualTo("already-called");
  }

  @Test
  void the_street_may_call_others_and_only_units_that_are_known() {
    var id = taken();
    var did = proposed(id);
    assertThat(decide(STREET, did, "approve", "{\"lead\":\"D99\"}").status()).isEqualTo(400);
    var others = "{\"lead\":\"D05\",\"units\":[\"U01\"]}";
    assertThat(decide(STREET, did, "approve", others).status()).isEqualTo(200);
    assertThat(handlings.find(id).orElseThrow().called().units()).containsExactly("D05", "U01");
  }

  @Test
  void refused_with_a_reason_nobody_is_called_and_it_may_be_proposed_again() {
    var id = taken();
    var did = proposed(id);
    assertThat(decide(STREET, did, "refuse", "{}").status()).isEqualTo(400);
    var why = "{\"reason\":\"社区先联系物业\"}";
    assertThat(decide(STREET, did, "refuse", why).text("state")).isEqualTo("taken");
    assertThat(said(id)).endsWith("decision.made");
    assertThat(handlings.find(id).orElseThrow().called().units()).isEmpty();
    assertThat(proposed(id)).isNotEqualTo(did);
  }

  @Test
  void blown_or_resolved_in_the_meantime_it_is_not_blown_again() {
    var id = taken();
    var did = proposed(id);
    assertThat(move(STREET, id, "whistles", LIFT).status()).isEqualTo(201);
    assertThat(decide(STREET, did, "approve", "{}").text("slug")).isEqualTo("already-called");
    var solved = taken();
    var late = proposed(solved);
    var answer = "{\"answer\":\"电梯已经恢复运行\",\"outcome\":\"done\",\"unproven\":\"no-camera\"}";
    assertThat(move(COMMUNITY, solved, "resolve", answer).status()).isEqualTo(200);
    assertThat(decide(STREET, late, "approve", "{}").text("slug")).isEqualTo("already-resolved");
    assertThat(move(COMMUNITY, solved, "propose", LIFT).text("slug")).isEqualTo("already-resolved");
  }

  @Test
  void undecided_in_its_hour_the_district_decides_and_no_date_moves() {
    var id = taken();
    var did = proposed(id);
    neighbours.say(id, 1, new ClockMissed(Ids.next(), "decide", "street", 1, Instant.now(), did));
    await().atMost(SOON).until(() -> onDecisions(COMMAND, did) != null);
    assertThat(decide(STREET, did, "approve", "{}").text("slug")).isEqualTo("not-yours-to-decide");
    assertThat(decide(COMMAND, did, "approve", "{}").status()).isEqualTo(200);
    assertThat(said(id)).endsWith("decision.passed", "decision.made", "whistle.blown");
  }

  @Test
  void only_a_community_proposes_and_says_why() {
    var id = taken();
    for (var other : new Person[] {GRID_WORKER, STREET, DEPARTMENT}) {
      assertThat(move(other, id, "propose", LIFT).status()).isEqualTo(403);
    }
    var wordless = "{\"kind\":\"urgent\",\"lead\":\"D06\"}";
    assertThat(move(COMMUNITY, id, "propose", wordless).status()).isEqualTo(400);
  }

  private UUID taken() {
    var id = placed("0301", "general", "G");
    assertThat(move(COMMUNITY, id, "take", "{}").status()).isEqualTo(200);
    return id;
  }

  private String proposed(UUID id) {
    var asked = move(COMMUNITY, id, "propose", LIFT);
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
    return asked.text("decision");
  }

  private Reply decide(Person who, String did, String verdict, String body) {
    return post(who, "/api/decisions/" + did + "/" + verdict, body);
  }

  private JsonNode onDecisions(Person who, String did) {
    return get(who, "/api/decisions?limit=200")
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("did").asString().equals(did))
        .findFirst()
        .orElse(null);
  }
}
