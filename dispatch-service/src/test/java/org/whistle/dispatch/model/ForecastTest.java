package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.anyArchived;
import static org.whistle.dispatch.model.Lives.anyHardCase;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anyResponded;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.overrun;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;

/** The dry run says what the ladder would do, by the ladder itself. */
class ForecastTest {
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  @Test
  void what_is_not_due_by_then_stays_and_says_what_would_come_of_it() {
    var forecast = Forecast.of(due(anyWaiting(), "take", LATER), NOW, NOW);
    assertThat(forecast.skip()).isEqualTo(SkipReason.NOT_DUE);
    assertThat(forecast.clock()).isEqualTo("take");
    assertThat(forecast.at()).isEqualTo(LATER);
    assertThat(event(forecast)).isInstanceOf(RequestEscalated.class);
  }

  @Test
  void looked_at_from_later_it_goes_up() {
    var forecast = Forecast.of(due(anyWaiting(), "take", LATER), NOW, TOMORROW);
    assertThat(forecast.skip()).isNull();
    assertThat(event(forecast)).isInstanceOf(RequestEscalated.class);
  }

  @Test
  void what_is_due_and_has_no_verdict_yet_is_not_certain() {
    var forecast = Forecast.of(due(anyTaken(), "respond", NOW.minusSeconds(1)), NOW, TOMORROW);
    assertThat(forecast.skip()).isEqualTo(SkipReason.NOT_CERTAIN);
    assertThat(event(forecast)).isInstanceOf(SupervisionAdded.class);
  }

  @Test
  void where_no_date_is_known_nothing_is_guessed() {
    assertThat(Forecast.of(anyResponded().due(Dues.none()), NOW, TOMORROW).at())
        .isEqualTo(NOW.plusSeconds(60));
    assertThat(skip(anyTaken())).isEqualTo(SkipReason.UNDATED);
    assertThat(skip(anyHardCase())).isEqualTo(SkipReason.HARD_CASE);
    assertThat(skip(anyResolved())).isEqualTo(SkipReason.RESOLVED);
    assertThat(skip(anyArchived())).isEqualTo(SkipReason.ENDED);
  }

  @Test
  void a_hard_case_stays_with_the_consultation_whatever_is_due() {
    var hard = due(anyHardCase(), "respond", NOW.minusSeconds(1));
    assertThat(skip(hard)).isEqualTo(SkipReason.HARD_CASE);
  }

  @Test
  void at_the_district_it_is_on_the_list_until_the_set_time_has_gone() {
    var top = Desk.of(Tier.DISTRICT, Lives.GRID);
    var waiting = Lives.of(new Waiting(Holding.first(top), List.of(top)));
    var listed = waiting.overran(overrun("take").nextAt(LATER));
    assertThat(skip(listed)).isEqualTo(SkipReason.AT_DISTRICT);
    assertThat(event(Forecast.of(listed, NOW, LATER))).isInstanceOf(HardCaseDeclared.class);
    var due = due(waiting, "take", LATER);
    assertThat(Forecast.of(due, NOW, LATER).skip()).isEqualTo(SkipReason.AT_DISTRICT);
  }

  @Test
  void who_was_urged_or_is_supervised_has_a_set_time() {
    var urged = anyTaken().overran(overrun("first-contact").nextAt(LATER));
    assertThat(skip(urged)).isEqualTo(SkipReason.URGED);
    var supervised =
        Lives.of(
                new Taken(
                    Holding.first(Lives.AT_COMMUNITY).supervisedBy(Lives.AT_STREET),
                    Lives.HAND,
                    true))
            .overran(overrun("respond").nextAt(LATER));
    assertThat(skip(supervised)).isEqualTo(SkipReason.ALREADY_SUPERVISED);
    assertThat(event(Forecast.of(supervised, NOW, LATER))).isInstanceOf(SupervisionAdded.class);
  }

  @Test
  void what_rests_waits_for_its_review_and_goes_no_rung_further() {
    for (var resting : List.of(Lives.anySuspended(), Lives.anyRegistered())) {
      var why = resting.state() instanceof Suspended ? SkipReason.PAUSED : SkipReason.ON_REGISTER;
      var overran = resting.overran(overrun("respond"));
      assertThat(skip(overran)).isEqualTo(why);
      assertThat(Forecast.of(overran, NOW, TOMORROW).at()).isEqualTo(Lives.REST.reviewAt());
      assertThat(Ladder.further(overran, overrun("respond"))).isEqualTo(new Rung.Stays(why));
      assertThat(overran.moved(anyTaken().state()).overrun()).isNotNull();
    }
  }

  @Test
  void a_promise_that_comes_sooner_than_the_set_time_goes_first() {
    var urged =
        due(anyTaken().overran(overrun("first-contact").nextAt(TOMORROW)), "respond", LATER);
    var forecast = Forecast.of(urged, NOW, LATER);
    assertThat(forecast.skip()).isNull();
    assertThat(forecast.clock()).isEqualTo("respond");
  }

  @Test
  void a_first_contact_that_would_be_missed_urges() {
    var forecast = Forecast.of(due(anyTaken(), "first-contact", LATER), NOW, LATER);
    assertThat(event(forecast)).isInstanceOf(RequestUrged.class);
  }

  private static Handling due(Handling handling, String clock, Instant at) {
    return handling.due(Dues.none().opened(clock, at));
  }

  private static SkipReason skip(Handling handling) {
    return Forecast.of(handling, NOW, NOW).skip();
  }

  private static Object event(Forecast forecast) {
    assertThat(forecast.rung()).isInstanceOf(Rung.Walked.class);
    return ((Rung.Walked) forecast.rung()).move().event();
  }
}
