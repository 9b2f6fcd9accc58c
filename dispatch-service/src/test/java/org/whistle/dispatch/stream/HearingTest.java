package org.whistle.dispatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.FeedbackEvent.ForgettingDecided;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.IntakeEvent.AmendmentAsked;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.WordsRef;
import org.whistle.dispatch.Neighbours;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.journal.Ids;

class HearingTest extends RunningDispatch {
  private static final Instant DUE = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant SINCE = DUE.minusSeconds(1800);

  @Test
  void where_nobody_is_on_duty_a_request_goes_up_until_somebody_is() {
    sql.sql("UPDATE duties SET pattern = 'nobody' WHERE tier IN ('grid', 'community')").update();
    var id = placed();
    assertThat(said(id))
        .containsExactly("request.placed", "request.escalated", "request.escalated");
    assertThat(move(STREET, id, "take", "{}").status()).isEqualTo(200);
  }

  @Test
  void a_missed_take_moves_exactly_the_holder_that_it_meant() {
    var id = placed();
    neighbours.say(id, 1, missed("take", "grid", 1));
    await().atMost(SOON).until(() -> said(id).contains("request.escalated"));
    neighbours.say(id, 1, missed("take", "grid", 1));
    await().atMost(SOON).until(() -> said(id).contains("ask.refused"));
    assertThat(said(id)).containsExactly("request.placed", "request.escalated", "ask.refused");
    assertThat(handlings.find(id).orElseThrow().state().holding().desk().place())
        .isEqualTo(COMMUNITY_PLACE);
  }

  @Test
  void a_stale_verdict_moves_nothing_that_was_taken_since() {
    var id = placed();
    move(GRID_WORKER, id, "take", "{}");
    neighbours.say(id, 1, missed("take", "grid", 1));
    await().atMost(SOON).until(() -> said(id).contains("ask.refused"));
    assertThat(state(id)).isEqualTo("taken");
    assertThat(refusal(id)).isEqualTo("already-taken");
  }

  @Test
  void a_missed_answer_adds_the_tier_above_which_sees_it_on_its_desk() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    neighbours.say(id, 1, missed("respond", "grid", 1));
    await().atMost(SOON).until(() -> said(id).contains("supervision.added"));
    assertThat(get(STREET, "/api/desk?limit=200").body().toString()).contains(id.toString());
  }

  @Test
  void what_is_due_shows_on_the_desk() {
    var id = placed();
    neighbours.opens(
        id,
        Neighbours.clock("take", "grid", 1, DUE, SINCE),
        Neighbours.clock("respond", "grid", 1, DUE.plus(3, ChronoUnit.DAYS)));
    await().atMost(SOON).until(() -> handlings.find(id).orElseThrow().due().isPresent());
    var line =
        get(COMMUNITY, "/api/desk?limit=200")
            .body()
            .path("items")
            .valueStream()
            .filter(item -> item.path("id").asString().equals(id.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("dueAt").asString()).isEqualTo("2026-11-20T09:00:00Z");
    assertThat(line.path("dueSince").asString()).isEqualTo("2026-11-20T08:30:00Z");
    assertThat(line.path("clock").asString()).isEqualTo("take");
    assertThat(line.path("overdue").isBoolean()).isTrue();
  }

  @Test
  void an_amendment_joins_the_case_until_it_is_resolved() {
    var id = placed();
    var words = new WordsRef(Ids.next(), "0".repeat(64));
    neighbours.say(id, 1, new AmendmentAsked(Ids.next(), 1, words));
    await().atMost(SOON).until(() -> said(id).contains("request.amended"));
    move(GRID_WORKER, id, "on-the-spot", DONE);
    neighbours.say(id, 1, new AmendmentAsked(Ids.next(), 1, words));
    await().atMost(SOON).until(() -> said(id).contains("ask.refused"));
    assertThat(refusal(id)).isEqualTo("already-resolved");
  }

  @Test
  void withdrawing_while_a_worker_takes_never_leaves_two_truths() {
    var races = IntStream.range(0, 12).mapToObj(_ -> race()).toList();
    races.forEach(
        id -> {
          await().atMost(SOON).until(() -> state(id).equals("withdrawn"));
          assertThat(said(id))
              .isIn(
                  List.of("request.placed", "request.taken", "request.withdrawn"),
                  List.of("request.placed", "request.withdrawn"));
          boolean taken = said(id).contains("request.taken");
          assertThat(afterTaking(id)).isEqualTo(taken);
        });
  }

  @Test
  void three_redos_make_a_hard_case_and_settling_archives_it() {
    var id = placed();
    move(GRID_WORKER, id, "on-the-spot", DONE);
    for (int cycle = 1; cycle <= 2; cycle++) {
      neighbours.say(id, cycle, new RedoDecided(Ids.next(), true, "appraiser", null));
      await().atMost(SOON).until(() -> state(id).equals("waiting"));
      assertThat(move(COMMUNITY, id, "on-the-spot", DONE).status()).isEqualTo(200);
    }
    neighbours.say(id, 3, new RedoDecided(Ids.next(), true, "appraiser", null));
    await().atMost(SOON).until(() -> state(id).equals("hard-case"));
    var command = new Person("command", org.whistle.access.Role.COMMAND, "990101", null);
    assertThat(move(command, id, "resolve", DONE).text("cycle")).isEqualTo("4");
    neighbours.say(id, 4, new MatterSettled("solved"));
    await().atMost(SOON).until(() -> state(id).equals("archived"));
    assertThat(said(id)).endsWith("hard-case.declared", "request.resolved", "request.archived");
  }

  @Test
  void what_was_answered_is_gone_once_its_resident_is_forgotten() {
    var id = placed();
    move(GRID_WORKER, id, "on-the-spot", DONE);
    var answers = "/api/requests/" + id + "/answers";
    assertThat(get(COMMUNITY, answers).body().path("items")).isNotEmpty();
    neighbours.say(id, 1, new ForgettingDecided(Ids.next(), false, "street", null));
    neighbours.say(id, 1, new ForgettingDecided(Ids.next(), true, "street", null));
    await().atMost(SOON).until(() -> get(COMMUNITY, answers).body().path("items").isEmpty());
    assertThat(state(id)).isEqualTo("resolved");
  }

  private UUID race() {
    var id = placed();
    var taking = CompletableFuture.supplyAsync(() -> move(COMMUNITY, id, "take", "{}").status());
    neighbours.say(id, 1, new WithdrawalAsked(Ids.next(), 1, null));
    assertThat(taking.join()).isIn(200, 409);
    return id;
  }

  private boolean afterTaking(UUID id) {
    return sql.sql("SELECT after_taking FROM handlings WHERE id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private String refusal(UUID id) {
    return sql.sql(
            "SELECT body ->> 'reason' FROM journal WHERE request_id = ? AND type = 'ask.refused'")
        .param(id)
        .query(String.class)
        .single();
  }

  private static ClockMissed missed(String clock, String tier, int holding) {
    return new ClockMissed(Ids.next(), clock, tier, holding, DUE, null);
  }
}
