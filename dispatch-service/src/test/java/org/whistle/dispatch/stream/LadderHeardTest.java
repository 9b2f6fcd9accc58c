package org.whistle.dispatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.dispatch.Neighbours;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.journal.Ids;
import tools.jackson.databind.JsonNode;

/** Every rung of the ladder and every reason to skip one, walked on the running service. */
class LadderHeardTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);
  private static final Person OTHER =
      new Person("department-D01", Role.DEPARTMENT, "990101", "D01");
  private static final Person OTHER_STREET = new Person("street-2", Role.STREET, "990101002", null);
  private static final Instant LONG_AGO = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant FAR_AHEAD = Instant.parse("2099-11-20T09:00:00Z");

  @BeforeEach
  @AfterEach
  void time_is_the_databases() {
    sql.sql("UPDATE whistle_clock SET shift = '0'").update();
  }

  @Test
  void untaken_it_climbs_to_the_district_list_and_becomes_a_hard_case_that_a_named_lead_solves() {
    var id = placed();
    misses(id, "take", "grid", 1);
    said(id, "request.escalated", 1);
    misses(id, "take", "community", 2);
    said(id, "request.escalated", 2);
    misses(id, "take", "street", 3);
    said(id, "request.escalated", 3);
    assertThat(dryRun(id).path("skip").asString()).isEqualTo("undated");
    misses(id, "take", "district", 4);
    await().atMost(SOON).until(() -> dryRun(id).path("skip").asString().equals("at-district"));
    assertThat(line(id).path("why").asString()).isEqualTo("not-taken");
    assertThat(dryRun(id).at("/would/event").asString()).isEqualTo("hard-case.declared");

    later("8 days");
    said(id, "hard-case.declared", 1);
    assertThat(line(id).path("reason").asString()).isEqualTo("nobody-takes");
    assertThat(dryRun(id).path("skip").asString()).isEqualTo("hard-case");
    misses(id, "resolve", "district", 5);
    refused(id, "hard-case");

    assertThat(move(COMMAND, id, "whistles", whistle("D06")).status()).isEqualTo(201);
    assertThat(line(id).path("lead").asString()).isEqualTo("D06");
    assertThat(move(DEPARTMENT, id, "resolve", DONE).text("state")).isEqualTo("resolved");
    assertThat(line(id)).isNull();
    misses(id, "take", "district", 5);
    refused(id, "already-resolved");
  }

  @Test
  void nobody_on_duty_anywhere_leaves_it_with_the_district_at_once_and_never_lost() {
    sql.sql("UPDATE duties SET pattern = 'nobody'").update();
    var id = placed();
    assertThat(handlings.find(id).orElseThrow().state().holding().desk().place())
        .isEqualTo("990101");
    misses(id, "take", "district", 4);
    await().atMost(SOON).until(() -> line(id) != null);
  }

  @Test
  void uncontacted_it_is_urged_and_then_supervised_up_to_the_consultation() {
    var id = placed();
    misses(id, "first-contact", "grid", 1);
    refused(id, "not-taken-yet");
    move(COMMUNITY, id, "take", "{}");
    misses(id, "first-contact", "community", 1);
    said(id, "request.urged", 1);
    assertThat(dryRun(id).path("skip").asString()).isEqualTo("urged");
    assertThat(dryRun(id).at("/would/tier").asString()).isEqualTo("street");
    later("8 days");
    said(id, "supervision.added", 1);
    assertThat(dryRun(id).path("skip").asString()).isEqualTo("already-supervised");
    later("16 days");
    said(id, "supervision.added", 2);
    assertThat(line(id).path("why").asString()).isEqualTo("supervised");
    later("24 days");
    said(id, "hard-case.declared", 1);
    assertThat(line(id).path("reason").asString()).isEqualTo("supervised-in-vain");
  }

  @Test
  void what_somebody_did_meanwhile_ends_the_ladder_and_late_verdicts_move_nothing() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    misses(id, "take", "grid", 1);
    refused(id, "already-taken");
    misses(id, "respond", "community", 1);
    said(id, "supervision.added", 1);
    move(COMMUNITY, id, "respond", "{\"answer\":\"明天清运\",\"plannedBy\":\"2099-01-01T00:00:00Z\"}");
    misses(id, "first-contact", "community", 1);
    refused(id, "answered-since");
    later("8 days");
    misses(id, "resolve", "community", 1);
    said(id, "supervision.added", 2);
    misses(id, "respond", "community", 1);
    await().atMost(SOON).until(() -> said(id).stream().filter("ask.refused"::equals).count() == 3);
    move(COMMUNITY, id, "resolve", DONE);
    assertThat(dryRun(id)).isNull();
    misses(id, "visit-try", "community", 1);
    said(id, "request.urged", 1);
  }

  @Test
  void the_dry_run_says_what_is_not_due_not_certain_or_undated_and_looks_ahead() {
    var id = placed();
    assertThat(dryRun(id).path("skip").asString()).isEqualTo("undated");
    neighbours.opens(id, Neighbours.clock("take", "grid", 1, FAR_AHEAD));
    await().atMost(SOON).until(() -> dryRun(id).path("skip").asString().equals("not-due"));
    var ahead = dryRun(id, "&until=2100-01-01T00:00:00Z");
    assertThat(ahead.has("skip")).isFalse();
    assertThat(ahead.at("/would/event").asString()).isEqualTo("request.escalated");
    assertThat(ahead.at("/would/place").asString()).isEqualTo(COMMUNITY_PLACE);
    neighbours.opens(id, Neighbours.clock("take", "grid", 1, LONG_AGO));
    await().atMost(SOON).until(() -> dryRun(id).path("skip").asString().equals("not-certain"));
    assertThat(get(COMMUNITY, "/api/escalations").status()).isEqualTo(403);
    var path = "/api/escalations?limit=1&after=" + before(id);
    assertThat(about(id, get(STREET, path)).path("skip").asString()).isEqualTo("not-certain");
    assertThat(about(id, get(OTHER_STREET, path))).isNull();
    assertThat(get(STREET, "/api/district/list").status()).isEqualTo(403);
    assertThat(said(id)).containsExactly("request.placed");
  }

  @Test
  void a_silent_department_is_supervised_and_then_consulted_about() {
    var id = called("D06");
    neighbours.say(id, 1, new ClockMissed(Ids.next(), "check-in", "street", 1, LONG_AGO, "U06"));
    said(id, "supervision.added", 1);
    assertThat(handlings.find(id).orElseThrow().state().holding().supervisor().place())
        .isEqualTo("990101");
    later("8 days");
    said(id, "hard-case.declared", 1);
    assertThat(line(id).path("reason").asString()).isEqualTo("department-silent");
  }

  @Test
  void a_department_that_checked_in_in_the_meantime_is_not_called_silent() {
    var id = called("D06");
    post(DEPARTMENT, "/api/whistles/" + whistleOf(DEPARTMENT, id) + "/check-in", "{}");
    neighbours.say(id, 1, new ClockMissed(Ids.next(), "check-in", "street", 1, LONG_AGO, "D06"));
    refused(id, "checked-in-since");
  }

  @Test
  void returned_twice_it_is_the_districts() {
    var id = called("D06");
    assertThat(giveBack(DEPARTMENT, id)).isEqualTo(200);
    assertThat(state(id)).isEqualTo("taken");
    move(STREET, id, "whistles", whistle("D01"));
    assertThat(giveBack(OTHER, id)).isEqualTo(200);
    assertThat(state(id)).isEqualTo("hard-case");
    assertThat(line(id).path("reason").asString()).isEqualTo("returned-twice");
    assertThat(said(id)).endsWith("whistle.returned", "hard-case.declared");
  }

  @Test
  void passed_on_three_times_without_a_lead_it_is_the_districts() {
    var id = called("D06");
    for (var lead : new String[] {"D01", "D02", "D03"}) {
      assertThat(state(id)).isEqualTo("taken");
      move(STREET, id, "whistles", whistle(lead));
    }
    assertThat(line(id).path("reason").asString()).isEqualTo("transferred-three-times");
  }

  @Test
  void redone_three_times_it_is_the_districts() {
    var id = placed();
    move(GRID_WORKER, id, "on-the-spot", DONE);
    for (int cycle = 1; cycle <= 2; cycle++) {
      neighbours.say(id, cycle, new RedoDecided(Ids.next(), true, "appraiser", null));
      await().atMost(SOON).until(() -> state(id).equals("waiting"));
      move(COMMUNITY, id, "on-the-spot", DONE);
    }
    neighbours.say(id, 1, new ClockMissed(Ids.next(), "take", "grid", 1, LONG_AGO, null));
    refused(id, "former-holder");
    neighbours.say(id, 3, new RedoDecided(Ids.next(), true, "appraiser", null));
    said(id, "hard-case.declared", 1);
    assertThat(line(id).path("reason").asString()).isEqualTo("redone-three-times");
  }

  @Test
  void whom_an_emergency_called_and_who_has_not_signed_is_supervised_and_half_an_hour_later_hard() {
    var id = called("D06", "emergency");
    neighbours.say(id, 1, new ClockMissed(Ids.next(), "check-in", "street", 1, LONG_AGO, "D06"));
    said(id, "supervision.added", 1);
    assertThat(line(id).path("why").asString()).isEqualTo("supervised");
    later("31 minutes");
    said(id, "hard-case.declared", 1);
    assertThat(line(id).path("reason").asString()).isEqualTo("department-silent");
  }

  private UUID called(String lead) {
    return called(lead, "urgent");
  }

  private UUID called(String lead, String urgency) {
    var id = placed("0101", urgency, "S");
    move(STREET, id, "take", "{}");
    assertThat(move(STREET, id, "whistles", whistle(lead)).status()).isEqualTo(201);
    return id;
  }

  /** The command centre lets it go. */
  private int giveBack(Person unit, UUID id) {
    var whistle = "/api/whistles/" + whistleOf(unit, id);
    var back = post(unit, whistle + "/return", "{\"reason\":\"other\"}");
    return post(COMMAND, "/api/decisions/" + back.text("returned") + "/approve", "{}").status();
  }

  private UUID whistleOf(Person unit, UUID id) {
    return sql.sql(
            """
            SELECT w.id FROM whistles w JOIN whistle_parts p ON p.whistle_id = w.id
            WHERE w.request_id = ? AND p.unit = ? ORDER BY w.blown_at DESC LIMIT 1
            """)
        .params(id, unit.unit())
        .query(UUID.class)
        .single();
  }

  private void misses(UUID id, String clock, String tier, int holding) {
    neighbours.say(
        id,
        handlings.find(id).orElseThrow().cycle(),
        new ClockMissed(Ids.next(), clock, tier, holding, LONG_AGO, null));
  }

  private void later(String interval) {
    sql.sql("UPDATE whistle_clock SET shift = ?::interval").param(interval).update();
  }

  private void said(UUID id, String type, int times) {
    await().atMost(SOON).until(() -> said(id).stream().filter(type::equals).count() == times);
  }

  private void refused(UUID id, String reason) {
    await()
        .atMost(SOON)
        .until(
            () ->
                sql.sql(
                            """
                        SELECT count(*) FROM journal WHERE request_id = ? AND type = 'ask.refused'
                        AND body ->> 'reason' = ?
                        """)
                        .params(id, reason)
                        .query(Integer.class)
                        .single()
                    > 0);
  }

  private JsonNode dryRun(UUID id) {
    return dryRun(id, "");
  }

  private JsonNode dryRun(UUID id, String more) {
    return about(id, get(COMMAND, "/api/escalations?limit=1&after=" + before(id) + more));
  }

  private JsonNode line(UUID id) {
    return about(id, get(COMMAND, "/api/district/list?limit=1&after=" + before(id)));
  }

  private static UUID before(UUID id) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
  }

  private static JsonNode about(UUID id, Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(id.toString()))
        .findFirst()
        .orElse(null);
  }

  private static String whistle(String lead) {
    return "{\"kind\":\"urgent\",\"lead\":\"%s\",\"rule\":\"lead\",\"units\":[\"U06\"]}"
        .formatted(lead);
  }
}
