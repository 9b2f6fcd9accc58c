package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.dispatch.Neighbours;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.journal.Ids;
import tools.jackson.databind.JsonNode;

class ShiftTest extends RunningDispatch {
  private static final Instant LONG_AGO = Instant.parse("2026-11-20T09:00:00Z");

  @AfterEach
  void time_is_the_databases() {
    sql.sql("UPDATE whistle_clock SET shift = '0'").update();
  }

  @Test
  void a_shift_is_drafted_from_data_and_signed_over_with_a_note_that_nobody_else_can_read() {
    var overdue = placed("0101", "urgent", "S");
    move(STREET, overdue, "take", "{}");
    move(STREET, overdue, "whistles", "{\"lead\":\"D06\"}");
    neighbours.opens(overdue, Neighbours.clock("resolve", "street", 1, LONG_AGO));
    neighbours.say(overdue, 1, new ClockMissed(Ids.next(), "resolve", "street", 1, LONG_AGO, null));
    await().atMost(SOON).until(() -> said(overdue).contains("supervision.added"));

    var soon = placed();
    neighbours.opens(soon, Neighbours.clock("take", "grid", 1, Instant.now().plusSeconds(3600)));
    await().atMost(SOON).until(() -> handlings.find(soon).orElseThrow().due().isPresent());

    var draft = get(STREET, "/api/hand-over");
    assertThat(draft.status()).isEqualTo(200);
    assertThat(draft.body().path("came").asLong()).isPositive();
    assertThat(draft.body().path("open").asLong()).isPositive();
    assertThat(ids(draft.body().path("due")))
        .contains(soon.toString())
        .doesNotContain(overdue.toString());
    assertThat(ids(draft.body().path("missed"))).contains(overdue.toString());
    assertThat(draft.body().path("called").path("D06").toString()).contains("SQ-990101");
    assertThat(draft.text("note")).contains("下一班到期");

    var signed = post(STREET, "/api/hand-over", "{\"note\":\"排水口抢修车七点到，请盯住\"}");
    assertThat(signed.status()).isEqualTo(201);
    assertThat(signed.text("signedBy")).isEqualTo("street");
    var next = get(STREET, "/api/hand-over").body();
    assertThat(next.at("/before/note").asString()).isEqualTo("排水口抢修车七点到，请盯住");
    assertThat(next.path("from").asString()).isEqualTo(signed.text("until"));
    assertThat(next.path("came").asLong()).isZero();
    var everything =
        sql.sql("SELECT string_agg(to_jsonb(h)::text, '') FROM hand_overs h")
            .query(String.class)
            .single();
    assertThat(everything).doesNotContain("抢修车");
    assertThat(get(COMMUNITY, "/api/hand-over").status()).isEqualTo(403);
  }

  @Test
  void each_desk_has_one_digest_in_the_morning() {
    var id = placed();
    neighbours.opens(id, Neighbours.clock("take", "grid", 1, LONG_AGO));
    await().atMost(SOON).until(() -> handlings.find(id).orElseThrow().due().isPresent());
    sql.sql(
            """
            UPDATE whistle_clock SET shift = (date_trunc('day',
              (clock_timestamp() + interval '40 days') AT TIME ZONE 'Asia/Shanghai')
              + interval '8 hours 1 minute') AT TIME ZONE 'Asia/Shanghai' - clock_timestamp()
            """)
        .update();
    var morning =
        sql.sql("SELECT (whistle_now() AT TIME ZONE 'Asia/Shanghai')::date::text")
            .query(String.class)
            .single();
    await()
        .atMost(SOON.multipliedBy(2))
        .until(() -> get(COMMUNITY, "/api/digest").text("day").equals(morning));
    var digest = get(COMMUNITY, "/api/digest").body();
    assertThat(digest.path("overdue").asInt()).isPositive();
    assertThat(digest.path("open").asInt()).isGreaterThanOrEqualTo(digest.path("overdue").asInt());
    assertThat(digest.path("items").size()).isBetween(1, 20);
    assertThat(
            sql.sql("SELECT count(*) FROM digests WHERE place = ? AND day = ?::date")
                .params(COMMUNITY_PLACE, morning)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    var head =
        sql.sql("SELECT first[1] FROM digests WHERE place = ? AND day = ?::date")
            .params(COMMUNITY_PLACE, morning)
            .query(UUID.class)
            .single();
    assertThat(said(head)).as("once a desk and day").contains("digest.made");
    var nobody = new Person("nowhere", STREET.role(), "990101777", null);
    assertThat(get(nobody, "/api/digest").status()).isEqualTo(404);
  }

  private static List<String> ids(JsonNode items) {
    return items.valueStream().map(item -> item.path("id").asString()).toList();
  }
}
