package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Blown.DESK;
import static org.whistle.dispatch.model.Blown.RETURN;
import static org.whistle.dispatch.model.Blown.THERE;
import static org.whistle.dispatch.model.Blown.TOLD;
import static org.whistle.dispatch.model.Blown.asked;
import static org.whistle.dispatch.model.Blown.move;
import static org.whistle.dispatch.model.Blown.next;
import static org.whistle.dispatch.model.Blown.reporting;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.WorkFact;

/** 签收, 报到, 到场, 完成, 退单: each unit's part, beside the others'. */
class PartTest {
  private static final Instant LAST = NOW.plusSeconds(3600);

  @Test
  void each_unit_checks_in_and_is_done_once_and_the_last_is_marked() {
    var blown = Blown.any("general");
    refuses(reporting(blown, "D06").done(WORDS, List.of()), Reason.NOT_CHECKED_IN);
    refuses(reporting(blown, "D06").progress(WORDS), Reason.NOT_CHECKED_IN);
    refuses(reporting(blown, "D06").arrive(THERE), Reason.NOT_CHECKED_IN);
    refuses(reporting(blown, "D01").checkIn(DESK), Reason.NOT_CALLED);
    var one = next(reporting(blown, "D06").checkIn(DESK));
    assertThat(reporting(one, "D06").checkIn(DESK)).isEqualTo(new Outcome.NothingToDo<>());
    refuses(new Reporting(one, "D06", "he").checkIn(DESK), Reason.ALREADY_CHECKED_IN);
    refuses(reporting(one, "D06").checkIn(TOLD), Reason.ALREADY_CHECKED_IN);
    var there = next(reporting(one, "D06").arrive(THERE));
    refuses(new Reporting(there, "D06", "he").arrive(THERE), Reason.ALREADY_THERE);
    var two = next(reporting(next(reporting(there, "D06").progress(WORDS)), "U05").checkIn(THERE));
    var sets = List.of(new WorkFact("fitness-equipment", 13, "set"));
    var first = move(reporting(two, "D06").done(WORDS, sets));
    assertThat(first.event().last()).isFalse();
    assertThat(first.event().facts()).isEqualTo(sets);
    refuses(reporting(first.next(), "D06").done(WORDS, List.of()), Reason.ALREADY_DONE);
    assertThat(move(reporting(first.next(), "U05").done(WORDS, List.of())).event().last()).isTrue();
  }

  @Test
  void enforcement_and_emergencies_are_checked_in_to_on_site_after_signing() {
    for (var kind : List.of("enforcement", "emergency")) {
      var blown = Blown.any(kind);
      refuses(reporting(blown, "D06").checkIn(DESK), Reason.ON_SITE_REQUIRED);
      var signed = next(reporting(blown, "D06").sign(null));
      assertThat(reporting(signed, "D06").sign(null)).isEqualTo(new Outcome.NothingToDo<>());
      refuses(new Reporting(signed, "D06", "he").sign(null), Reason.ALREADY_SIGNED);
      refuses(reporting(signed, "D06").checkIn(TOLD), Reason.ON_SITE_REQUIRED);
      assertThat(next(reporting(signed, "D06").checkIn(THERE)).parts().get("D06").wire())
          .isEqualTo("on-site");
    }
  }

  @Test
  void the_command_centre_lets_a_unit_go_and_the_others_go_on() {
    var blown = Blown.any("general");
    var pleaded = next(new Returning(blown, "U05").ask(asked(blown, "U05"), LAST, NOW));
    assertThat(pleaded.unitOf(RETURN)).contains("U05");
    refuses(
        new Returning(pleaded, "U05").ask(asked(blown, "U05"), LAST, NOW), Reason.ALREADY_ASKED);
    var out = move(new Returning(pleaded, "U05").letGo(RETURN));
    assertThat(out.event().reason()).isEqualTo("not-our-duty");
    refuses(new Returning(out.next(), "U05").letGo(RETURN), Reason.STALE);
    refuses(
        new Returning(out.next(), "U05").ask(asked(blown, "U05"), LAST, NOW),
        Reason.ALREADY_RETURNED);
    refuses(reporting(out.next(), "U05").checkIn(DESK), Reason.ALREADY_RETURNED);
    var on = next(reporting(out.next(), "D06").checkIn(DESK));
    assertThat(move(reporting(on, "D06").done(WORDS, List.of())).event().last()).isTrue();
  }

  @Test
  void refused_it_must_do_its_part_and_cannot_return_it_again() {
    var on = next(reporting(Blown.any("general"), "D06").checkIn(DESK));
    var pleaded = next(new Returning(on, "D06").ask(asked(on, "D06"), LAST, NOW));
    refuses(reporting(pleaded, "D06").done(WORDS, List.of()), Reason.RETURN_UNDECIDED);
    var forced = next(new Returning(pleaded, "D06").force(RETURN, "zhao"));
    refuses(new Returning(forced, "D06").force(RETURN, "zhao"), Reason.STALE);
    refuses(new Returning(forced, "D06").ask(asked(on, "D06"), LAST, NOW), Reason.MUST_BE_DONE);
    assertThat(reporting(forced, "D06").done(WORDS, List.of())).isInstanceOf(Outcome.Moved.class);
  }

  @Test
  void it_is_returned_in_time_and_while_it_is_not_done() {
    var blown = Blown.any("urgent");
    refuses(
        new Returning(blown, "D06").ask(asked(blown, "D06"), LAST, LAST.plusMillis(1)),
        Reason.RETURN_TOO_LATE);
    refuses(new Returning(blown, "D01").ask(asked(blown, "D01"), LAST, NOW), Reason.NOT_CALLED);
    var on = next(reporting(blown, "D06").checkIn(DESK));
    var done = next(reporting(on, "D06").done(WORDS, List.of()));
    refuses(new Returning(done, "D06").ask(asked(done, "D06"), LAST, NOW), Reason.ALREADY_DONE);
  }

  @Test
  void what_was_said_on_the_phone_was_said_between_the_whistle_and_now() {
    var blown = Blown.any("general");
    var later = NOW.plusSeconds(600);
    assertThat(against(blown, STREET, NOW.plusSeconds(300))).isEmpty();
    assertThat(against(blown, COMMAND, later)).isEmpty();
    assertThat(against(blown, STREET, later.plusSeconds(1))).contains(Reason.SAID_IN_THE_FUTURE);
    assertThat(against(blown, STREET, NOW.minusSeconds(1)))
        .contains(Reason.SAID_BEFORE_THE_WHISTLE);
    for (var nobody : List.of(COMMUNITY, LEAD)) {
      assertThat(against(blown, nobody, NOW)).contains(Reason.ONLY_A_STREET_WHISTLES);
    }
  }

  private static Optional<Reason> against(Whistle blown, Actor actor, Instant at) {
    return Told.against(blown, anyTaken(), actor, new Told("D06", at, NOW.plusSeconds(600)));
  }

  private static void refuses(Outcome<Whistle, ?> outcome, Reason why) {
    assertThat(outcome).isEqualTo(new Outcome.Refused<>(why));
  }
}
