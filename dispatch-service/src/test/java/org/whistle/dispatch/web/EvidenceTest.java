package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.journal.Ids;

class EvidenceTest extends RunningDispatch {
  private static final String LAMP = "0106";
  private static final Duration SOON = Duration.ofSeconds(15);

  @Autowired MeterRegistry meters;

  @Test
  void what_is_said_to_be_done_is_shown() {
    var id = taken(LAMP);
    assertThat(resolve(id, "done", "").text("slug")).isEqualTo("evidence-missing");
    var picture = added(id, "grid-worker");
    assertThat(resolve(id, "done", evidence(picture)).text("state")).isEqualTo("resolved");
  }

  @Test
  void another_requests_picture_and_the_residents_own_show_nothing() {
    var id = taken(LAMP);
    var others = UUID.fromString("019aa0b1-c2d3-4000-8000-000000000001");
    assertThat(resolve(id, "done", evidence(others)).text("slug")).isEqualTo("evidence-unknown");
    var residents = added(id, "resident");
    assertThat(resolve(id, "done", evidence(residents)).text("slug"))
        .isEqualTo("evidence-of-the-resident");
    var before = added(id, "before", "grid-worker");
    assertThat(resolve(id, "done", evidence(before)).text("slug")).isEqualTo("evidence-of-before");
    assertThat(state(id)).isEqualTo("taken");
  }

  @Test
  void what_showed_an_earlier_time_shows_nothing_of_this_one() {
    var id = taken(LAMP);
    var picture = added(id, "grid-worker");
    assertThat(resolve(id, "done", evidence(picture)).text("state")).isEqualTo("resolved");
    neighbours.say(id, 1, new RedoDecided(Ids.next(), true, "appraiser", null));
    await().atMost(SOON).until(() -> state(id).equals("waiting"));
    assertThat(move(COMMUNITY, id, "take", "{}").status()).isEqualTo(200);
    assertThat(resolve(id, "done", evidence(picture)).text("slug")).isEqualTo("evidence-of-before");
  }

  @Test
  void an_exception_has_a_reason_from_the_list_and_is_counted() {
    var id = taken(LAMP);
    assertThat(resolve(id, "done", ",\"unproven\":\"forgot\"").status()).isEqualTo(400);
    double before = counted();
    assertThat(resolve(id, "done", ",\"unproven\":\"unsafe\"").text("state")).isEqualTo("resolved");
    assertThat(counted()).isEqualTo(before + 1);
    assertThat(
            sql.sql(
                    """
                    SELECT body ->> 'unproven' FROM journal
                    WHERE request_id = ? AND type = 'request.resolved'
                    """)
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("unsafe");
  }

  @Test
  void what_was_not_done_and_what_no_picture_shows_needs_none() {
    assertThat(resolve(taken(LAMP), "not-possible", "").text("state")).isEqualTo("resolved");
    assertThat(resolve(taken("0402"), "done", "").text("state")).isEqualTo("resolved");
  }

  @Test
  void on_the_spot_is_shown_as_well() {
    var id = placed("0301", "general", "G");
    var body = "{\"answer\":\"垃圾已清运，地面已冲洗\",\"outcome\":\"done\"}";
    assertThat(move(GRID_WORKER, id, "on-the-spot", body).text("slug"))
        .isEqualTo("evidence-missing");
  }

  private UUID taken(String category) {
    var id = placed(category, "general", "C");
    assertThat(move(COMMUNITY, id, "take", "{}").status()).isEqualTo(200);
    return id;
  }

  /** Heard while the answer that names it waits. */
  private UUID added(UUID request, String by) {
    return added(request, "after", by);
  }

  private UUID added(UUID request, String phase, String by) {
    var picture = Ids.next();
    neighbours.say(
        request, 1, new AttachmentAdded(picture, phase, "image/jpeg", "0".repeat(64), by));
    return picture;
  }

  private Reply resolve(UUID id, String outcome, String more) {
    return move(
        COMMUNITY,
        id,
        "resolve",
        "{\"answer\":\"路灯已换新，夜里试过\",\"outcome\":\"%s\"%s}".formatted(outcome, more));
  }

  private static String evidence(UUID picture) {
    return ",\"evidence\":[\"%s\"]".formatted(picture);
  }

  private double counted() {
    return meters.counter("whistle.requests.unproven", "reason", "unsafe").count();
  }
}
