package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Blown.DESK;
import static org.whistle.dispatch.model.Blown.RETURN;
import static org.whistle.dispatch.model.Blown.asked;
import static org.whistle.dispatch.model.Blown.move;
import static org.whistle.dispatch.model.Blown.next;
import static org.whistle.dispatch.model.Blown.reporting;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.whistled;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.WhistleReleased;

/** 解除: who was to lead and hasn't begun needn't come once another one leads. */
class ReleasingTest {
  private final Whistle blown = Blown.any("general");

  @Test
  void a_lead_that_has_not_begun_needs_not_come_and_holds_up_nothing() {
    var released = move(releasing(blown));
    assertThat(released.event()).isEqualTo(new WhistleReleased(blown.id(), "D06", "D03", "wang"));
    var after = released.next();
    assertThat(after.stillAtWork()).containsExactly("U05");
    for (var late :
        List.of(
            reporting(after, "D06").sign(null),
            reporting(after, "D06").checkIn(DESK),
            reporting(after, "D06").progress(WORDS),
            reporting(after, "D06").done(WORDS, List.of()),
            new Returning(after, "D06").ask(asked(after, "D06"), NOW, NOW))) {
      assertThat(late).isEqualTo(new Outcome.Refused<>(Reason.RELEASED));
    }
  }

  @Test
  void who_has_begun_or_must_do_it_stays_beside_the_new_lead() {
    var pleaded = next(new Returning(blown, "D06").ask(asked(blown, "D06"), NOW, NOW));
    Stream.of(
            next(reporting(blown, "D06").sign(null)),
            next(reporting(blown, "D06").checkIn(DESK)),
            pleaded,
            next(new Returning(pleaded, "D06").force(RETURN, "zhao")),
            next(releasing(blown)))
        .forEach(it -> assertThat(releasing(it)).isEqualTo(new Outcome.NothingToDo<>()));
  }

  @Test
  void only_the_whistle_that_it_was_to_lead_lets_it_go() {
    var helper = whistled(anyTaken()).called(Called.nobody().and(List.of("U05"), "U05"));
    for (var handling : List.of(anyTaken(), helper, Lives.resolvedInCycle(2))) {
      assertThat(new Releasing(blown, STREET).before("D03", handling))
          .isEqualTo(new Outcome.NothingToDo<>());
    }
  }

  private static Outcome<Whistle, WhistleReleased> releasing(Whistle whistle) {
    return new Releasing(whistle, STREET).before("D03", whistled(anyTaken()));
  }
}
