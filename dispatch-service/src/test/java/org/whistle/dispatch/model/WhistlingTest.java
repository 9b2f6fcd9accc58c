package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.WhistleBlown;

class WhistlingTest {
  private static final Call CALL =
      new Call(new UUID(4, 4), "urgent", "D06", List.of("U05", "D06"), WORDS);

  @Test
  void the_street_calls_every_unit_once() {
    var said =
        given(anyTaken()).when(h -> Whistling.blow(h, STREET, CALL)).thenSays(WhistleBlown.class);
    assertThat(said.units()).containsExactly("D06", "U05");
    assertThat(said.lead()).isEqualTo("D06");
  }

  @Test
  void so_does_the_command_centre_and_nobody_else() {
    given(anyTaken()).when(h -> Whistling.blow(h, COMMAND, CALL)).thenSays(WhistleBlown.class);
    given(anyTaken())
        .when(h -> Whistling.blow(h, COMMUNITY, CALL))
        .thenRefuses(Reason.ONLY_A_STREET_WHISTLES);
    var otherStreet = new Actor("wu", Desk.of("990101002"), null);
    given(anyTaken())
        .when(h -> Whistling.blow(h, otherStreet, CALL))
        .thenRefuses(Reason.ONLY_A_STREET_WHISTLES);
  }

  @Test
  void somebody_must_have_it_first() {
    given(anyWaiting())
        .when(h -> Whistling.blow(h, STREET, CALL))
        .thenRefuses(Reason.NOT_TAKEN_YET);
  }

  @Test
  void each_unit_checks_in_and_is_done_once_and_the_last_is_marked() {
    var blown = move(Whistling.blow(anyTaken(), STREET, CALL)).next();
    assertThat(Whistling.done(blown, work("D06")))
        .isEqualTo(new Outcome.Refused<>(Reason.NOT_CHECKED_IN));
    assertThat(Whistling.checkIn(blown, "D01", "sun"))
        .isEqualTo(new Outcome.Refused<>(Reason.NOT_CALLED));
    var one = move(Whistling.checkIn(blown, "D06", "sun")).next();
    assertThat(Whistling.checkIn(one, "D06", "sun")).isEqualTo(new Outcome.NothingToDo<>());
    var two = move(Whistling.checkIn(one, "U05", "he")).next();
    var first = move(Whistling.done(two, work("D06")));
    assertThat(first.event().last()).isFalse();
    assertThat(Whistling.done(first.next(), work("D06")))
        .isEqualTo(new Outcome.Refused<>(Reason.ALREADY_DONE));
    assertThat(move(Whistling.done(first.next(), work("U05"))).event().last()).isTrue();
  }

  @Test
  void a_unit_returns_what_is_not_its_duty_once_and_the_others_go_on() {
    var blown = move(Whistling.blow(anyTaken(), STREET, CALL)).next();
    var back = move(Whistling.giveBack(blown, notOurs("U05")));
    assertThat(back.event().reason()).isEqualTo("not-our-duty");
    assertThat(Whistling.giveBack(back.next(), notOurs("U05")))
        .isEqualTo(new Outcome.Refused<>(Reason.ALREADY_RETURNED));
    assertThat(Whistling.checkIn(back.next(), "U05", "he"))
        .isEqualTo(new Outcome.Refused<>(Reason.ALREADY_RETURNED));
    assertThat(Whistling.giveBack(blown, notOurs("D01")))
        .isEqualTo(new Outcome.Refused<>(Reason.NOT_CALLED));
    var on = move(Whistling.checkIn(back.next(), "D06", "sun")).next();
    var done = move(Whistling.done(on, work("D06")));
    assertThat(done.event().last()).isTrue();
    assertThat(Whistling.giveBack(done.next(), notOurs("D06")))
        .isEqualTo(new Outcome.Refused<>(Reason.ALREADY_DONE));
    assertThat(move(Whistling.giveBack(on, notOurs("D06"))).event().unit()).isEqualTo("D06");
  }

  private static Part.NotOurs notOurs(String unit) {
    return new Part.NotOurs(CALL.id(), unit, "he", new Slip("not-our-duty", null));
  }

  private static Part.UnitsWork work(String unit) {
    return new Part.UnitsWork(CALL.id(), unit, "sun", WORDS);
  }

  private static <S, E extends org.whistle.contracts.DispatchEvent> Move<S, E> move(
      Outcome<S, E> outcome) {
    return ((Outcome.Moved<S, E>) outcome).move();
  }
}
