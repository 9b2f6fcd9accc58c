package org.whistle.dispatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.journal.Ids;

/** A request whose step on the ladder can't be saved. */
class LadderFaultTest extends RunningDispatch {
  private static final Instant LONG_AGO = Instant.parse("2026-11-20T09:00:00Z");
  @Autowired private MeterRegistry meters;

  @AfterEach
  void as_ever() {
    sql.sql("DROP FUNCTION IF EXISTS refuse_step CASCADE").update();
    sql.sql("UPDATE whistle_clock SET shift = '0'").update();
  }

  @Test
  void it_holds_nobody_back_and_is_tried_again() {
    var stuck = urged();
    var next = urged();
    refuseSteps(stuck);
    sql.sql("UPDATE whistle_clock SET shift = '8 days'").update();
    await().atMost(SOON).until(() -> said(next).contains("supervision.added"));
    assertThat(said(stuck)).doesNotContain("supervision.added");
    assertThat(meters.counter("whistle.ladder.failures").count()).isPositive();

    sql.sql("DROP FUNCTION refuse_step CASCADE").update();
    await().atMost(SOON).until(() -> said(stuck).contains("supervision.added"));
  }

  private UUID urged() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    neighbours.say(
        id, 1, new ClockMissed(Ids.next(), "first-contact", "community", 1, LONG_AGO, null));
    await().atMost(SOON).until(() -> said(id).contains("request.urged"));
    return id;
  }

  private void refuseSteps(UUID id) {
    sql.sql(
            """
            CREATE FUNCTION refuse_step() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'no step'; END $$
            """)
        .update();
    sql.sql(
            """
            CREATE TRIGGER no_step BEFORE UPDATE ON handlings FOR EACH ROW
            WHEN (old.id = '%s') EXECUTE FUNCTION refuse_step()
            """
                .formatted(id))
        .update();
  }
}
