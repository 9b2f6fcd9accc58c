package org.whistle.mending.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.journal.Ids;
import tools.jackson.databind.JsonNode;

class MendEventTest extends DeskTest {

  @Test
  void what_failed_is_applied_when_two_people_say_so_and_releases_what_is_held_behind_it() {
    failsOnCycle(1);
    peer.says(request, "intake", 1, "");
    peer.says(request, "intake", 2, "", "withdrawal.asked", Peer.body(2));
    long parked = kept(2).getFirst().path("id").asLong();
    recorder.reaction = _ -> {};

    String proposal = proposes(Role.COMMAND, parked, "redrive", null);
    assertThat(recorder.of(request)).isEmpty();
    ok(approves(Role.ADMIN, parked, proposal));

    hears("intake 1", "intake 2", "dispatch 1");
    assertThat(kept()).isEmpty();
    assertThat(said())
        .containsExactly(
            "event.mended {\"producer\":\"intake\",\"sequence\":1,\"type\":\"withdrawal.asked\","
                + "\"corrected\":false,\"proposedBy\":\"command\",\"approvedBy\":\"admin\"}");
    assertThat(waits()).isFalse();
    assertThat(
            jdbc.queryForList(
                """
                select who || ' ' || kind from (
                  select who, kind, subject from seal_entries
                  union all select who, kind, subject from seal_waiting) entry
                where subject = ? order by kind desc
                """,
                String.class,
                proposal))
        .containsExactly("command mending.proposed", "admin mending.approved");
  }

  @Test
  void whoever_proposed_it_cannot_approve_it_but_may_take_it_back() {
    long parked = parkOne();
    String proposal = proposes(Role.ADMIN, parked, "redrive", null);

    refused(approves(Role.ADMIN, parked, proposal), 409, "same-person");
    refused(
        post(
            Role.COMMAND,
            "kept/" + parked + "/proposals",
            "{\"action\":\"discard\",\"reason\":\"no\"}"),
        409,
        "already-proposed");
    ok(decides(Role.ADMIN, parked, "refusal", proposal));
    refused(approves(Role.COMMAND, parked, proposal), 409, "proposal-decided");

    JsonNode left = kept().getFirst();
    assertThat(left.path("proposals").get(0).path("state").asString()).isEqualTo("refused");
    assertThat(recorder.of(request)).isEmpty();
  }

  @Test
  void an_administrator_corrects_a_body_and_it_is_applied_in_its_place() {
    peer.says(request, "intake", 1, "", "withdrawal.asked", "{\"askId\":\"lamp\"}");
    JsonNode parked = kept(1).getFirst();
    long id = parked.path("id").asLong();
    assertThat(parked.path("error").asString()).contains("lamp");

    String proposal = proposes(Role.ADMIN, id, "mend", Peer.body(7));
    JsonNode seen = ok(get("kept/" + id, Role.COMMAND));
    assertThat(seen.has("body")).isFalse();
    assertThat(seen.path("proposals").get(0).path("body").asString()).contains("\"cycle\":7");
    assertThat(ok(get("kept/" + id, Role.ADMIN)).path("body").asString())
        .isEqualTo("{\n  \"askId\" : \"lamp\"\n}");
    ok(approves(Role.COMMAND, id, proposal));

    hears("intake 1", "dispatch 1");
    assertThat(said().getFirst()).startsWith("event.mended").contains("\"corrected\":true");
  }

  @Test
  void a_body_that_is_not_of_its_type_is_refused_at_once() {
    long parked = parkOne();

    for (String body : List.of("{", "null", "{}", "{\"askId\":\"lamp\",\"cycle\":1}")) {
      refused(mend(Role.ADMIN, parked, body), 400, "invalid-body");
    }
    String long256k = Peer.body(1).replace("}", ",\"x\":\"" + "x".repeat(262_144) + "\"}");
    refused(mend(Role.ADMIN, parked, long256k), 413, "event-too-large");
    refused(mend(Role.COMMAND, parked, Peer.body(1)), 403, "forbidden");
  }

  @Test
  void what_is_discarded_counts_as_heard_and_releases_what_is_held_behind_it() {
    failsOnCycle(1);
    peer.says(request, "intake", 1, "");
    peer.says(request, "feedback", 1, "intake=1", "withdrawal.asked", Peer.body(2));
    long parked = kept(2).getFirst().path("id").asLong();

    ok(approves(Role.COMMAND, parked, proposes(Role.ADMIN, parked, "discard", null)));

    hears("feedback 1", "dispatch 1");
    assertThat(said().getFirst()).startsWith("event.discarded");
    peer.says(request, "intake", 1, "");
    peer.says(request, "intake", 2, "", "withdrawal.asked", Peer.body(2));
    hears("feedback 1", "dispatch 1", "intake 2");
  }

  @Test
  void what_fails_again_stays_parked_with_the_new_error() {
    long parked = parkOne();
    recorder.reaction =
        heard -> {
          if (isAbout(heard, request)) {
            throw new IllegalStateException("another reason");
          }
        };

    String proposal = proposes(Role.COMMAND, parked, "redrive", null);
    refused(approves(Role.ADMIN, parked, proposal), 409, "fails-again");

    JsonNode left = kept().getFirst();
    assertThat(left.path("error").asString()).contains("another reason");
    assertThat(left.path("proposals").get(0).path("state").asString()).isEqualTo("failed");
    assertThat(said()).isEmpty();
    recorder.reaction = _ -> {};
    ok(approves(Role.ADMIN, parked, proposes(Role.COMMAND, parked, "redrive", null)));
    hears("intake 1", "dispatch 1");
  }

  @Test
  void one_behind_it_that_fails_is_parked_in_its_turn() {
    failsOnCycle(1);
    peer.says(request, "intake", 1, "");
    peer.says(request, "intake", 2, "", "withdrawal.asked", Peer.body(2));
    peer.says(request, "intake", 3, "", "withdrawal.asked", Peer.body(3));
    peer.says(request, "intake", 4, "", "withdrawal.asked", Peer.body(4));
    long first = kept(4).getFirst().path("id").asLong();
    failsOnCycle(3);

    ok(approves(Role.ADMIN, first, proposes(Role.COMMAND, first, "redrive", null)));

    hears("intake 1", "dispatch 1", "intake 2");
    List<JsonNode> left = kept(2);
    assertThat(left)
        .map(item -> item.path("reason").asString() + " " + item.path("sequence").asLong())
        .containsExactly("parked 3", "held 4");
    recorder.reaction = _ -> {};
    long third = left.getFirst().path("id").asLong();
    ok(approves(Role.ADMIN, third, proposes(Role.COMMAND, third, "discard", null)));
    hears("intake 1", "dispatch 1", "intake 2", "intake 4", "dispatch 2");
  }

  @Test
  void garbage_can_only_be_discarded() {
    peer.send(request, Map.of("ce_id", "no id " + request), "garbage " + request);
    peer.says(request, "intake", 1, "");
    hears("intake 1");
    long garbage =
        jdbc.queryForObject(
            "select id from kept where convert_from(body, 'UTF8') = ?",
            Long.class,
            "garbage " + request);

    JsonNode seen = ok(get("kept/" + garbage, Role.ADMIN));
    assertThat(seen.has("requestId")).isFalse();
    assertThat(seen.path("body").asString()).isEqualTo("garbage " + request);
    refused(
        post(
            Role.ADMIN,
            "kept/" + garbage + "/proposals",
            "{\"action\":\"redrive\",\"reason\":\"?\"}"),
        409,
        "only-discard");
    ok(approves(Role.COMMAND, garbage, proposes(Role.ADMIN, garbage, "discard", null)));
    assertThat(get("kept/" + garbage, Role.ADMIN).statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_type_is_applied_once_the_build_knows_it() {
    peer.says(request, "intake", 1, "", "lamp.lit", Peer.body(1));
    peer.says(request, "intake", 2, "");
    hears("intake 2");
    long unknown = kept(1).getFirst().path("id").asLong();
    refused(
        post(
            Role.ADMIN,
            "kept/" + unknown + "/proposals",
            "{\"action\":\"redrive\",\"reason\":\"?\"}"),
        409,
        "unknown-type");

    jdbc.update(
        "update kept set headers = replace(headers::text, 'lamp.lit', 'withdrawal.asked')::json"
            + " where id = ?",
        unknown);
    ok(approves(Role.ADMIN, unknown, proposes(Role.COMMAND, unknown, "redrive", null)));

    hears("intake 2", "intake 1", "dispatch 1");
    assertThat(
            jdbc.queryForObject(
                "select marks from request_marks where request_id = ?", String.class, request))
        .isEqualTo("dispatch=1,intake=2");
  }

  @Test
  void a_held_event_says_what_it_waits_for_and_is_not_forced() {
    peer.says(request, "intake", 3, "feedback=2");
    JsonNode held = kept(1).getFirst();
    long id = held.path("id").asLong();

    assertThat(held.path("waitsFor").toString())
        .isEqualTo(
            "[{\"producer\":\"feedback\",\"sequence\":1,\"parked\":false},"
                + "{\"producer\":\"intake\",\"sequence\":1,\"parked\":false}]");
    assertThat(held.path("waitsLong").asBoolean()).isFalse();
    jdbc.update("update kept set since = since - interval '31 seconds' where id = ?", id);
    assertThat(kept().getFirst().path("waitsLong").asBoolean()).isTrue();
    String redrive = proposes(Role.COMMAND, id, "redrive", null);
    refused(approves(Role.ADMIN, id, redrive), 409, "event-waits");
    ok(decides(Role.ADMIN, id, "refusal", redrive));
    String discard = proposes(Role.COMMAND, id, "discard", null);
    refused(approves(Role.ADMIN, id, discard), 409, "event-waits");
  }

  @Test
  void only_those_who_run_the_house_see_the_desk() {
    assertThat(get("kept", Role.STREET).statusCode()).isEqualTo(403);
    assertThat(get("kept?reason=parked", Role.ADMIN).statusCode()).isEqualTo(200);
    refused(get("kept?reason=lost", Role.ADMIN), 400, "invalid-parameter");
    String one = "{\"requestId\":\"" + Ids.next() + "\"}";
    assertThat(post(Role.COMMAND, "re-emit", one).statusCode()).isEqualTo(403);
    refused(post(Role.ADMIN, "re-emit", "{}"), 400, "invalid-body");
    assertThat(ok(post(Role.ADMIN, "re-emit", one)).path("events").asInt()).isZero();
  }

  private java.net.http.HttpResponse<String> mend(Role role, long kept, String body) {
    return post(
        role,
        "kept/" + kept + "/proposals",
        JSON.writeValueAsString(Map.of("action", "mend", "reason", "looked", "body", body)));
  }

  private boolean waits() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select waiting from request_marks where request_id = ?", Boolean.class, request));
  }

  private long parkOne() {
    long parked = parks();
    recorder.reaction = _ -> {};
    return parked;
  }
}
