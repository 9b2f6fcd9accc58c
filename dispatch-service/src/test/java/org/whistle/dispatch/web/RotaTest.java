package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.access.Role;
import org.whistle.contracts.Watches.Watch;
import org.whistle.dispatch.Rota;
import org.whistle.dispatch.RunningDispatch;

/** What those who tell people know of turns. */
class RotaTest extends RunningDispatch {
  private static final Person COMMAND = new Person("command", Role.COMMAND, "990101", null);

  @Autowired private Rota rota;

  @AfterEach
  void leave_no_trace() {
    sql.sql("DELETE FROM staff").update();
  }

  @Test
  void it_knows_a_day_of_turns_with_leave_cut_out() {
    keep(
        "staff",
        "{\"id\":\"chen\",\"name\":\"陈干事\",\"kind\":\"part-time\",\"seat\":\"%s\"}",
        COMMUNITY_PLACE);
    var now =
        sql.sql("SELECT date_trunc('second', whistle_now())")
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    turn(now.minusSeconds(60), now.plusSeconds(3600));
    turn(now.plusSeconds(200_000), now.plusSeconds(207_000));
    keep(
        "leaves",
        "{\"member\":\"chen\",\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"sick\"}",
        now.plusSeconds(600),
        now.plusSeconds(1200));

    assertThat(rota.within(Duration.ofDays(1)).all())
        .containsExactly(
            new Watch(COMMUNITY_PLACE, "chen", now.minusSeconds(60), now.plusSeconds(600), true),
            new Watch(COMMUNITY_PLACE, "chen", now.plusSeconds(1200), now.plusSeconds(3600), true));
  }

  private void turn(Instant from, Instant until) {
    keep(
        "turns",
        "{\"member\":\"chen\",\"seat\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"byPhone\":true}",
        COMMUNITY_PLACE,
        from,
        until);
  }

  private void keep(String book, String item, Object... values) {
    var body = "{\"items\":[" + item.formatted(values) + "]}";
    assertThat(send(COMMAND, "/api/duty/" + book, "PUT", body, "zh").status()).isEqualTo(200);
  }
}
