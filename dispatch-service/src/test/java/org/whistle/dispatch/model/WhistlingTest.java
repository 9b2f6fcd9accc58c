package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.LEAD;
import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anySuspended;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.whistled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCutShort;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;

/** 吹哨, 加派: who calls whom, and when a whistle is finished. */
class WhistlingTest {
  private static final Call CALL = Blown.call("urgent", null);

  @Test
  void the_street_calls_every_unit_once() {
    var said =
        given(anyTaken())
            .when(h -> Whistling.blow(h, STREET, CALL, NOW))
            .thenSays(WhistleBlown.class);
    assertThat(said.units()).containsExactly("D06", "U05");
    assertThat(said.lead()).isEqualTo("D06");
    assertThat(said.terms()).isEqualTo(CALL.why());
  }

  @Test
  void so_does_the_command_centre_and_nobody_else() {
    given(anyTaken()).when(h -> Whistling.blow(h, COMMAND, CALL, NOW)).thenSays(WhistleBlown.class);
    var otherStreet = new Actor("wu", Desk.of("990101002"), null);
    for (var nobody : List.of(COMMUNITY, otherStreet, LEAD)) {
      given(anyTaken())
          .when(h -> Whistling.blow(h, nobody, CALL, NOW))
          .thenRefuses(Reason.ONLY_A_STREET_WHISTLES);
    }
  }

  @Test
  void somebody_must_have_it_in_hand() {
    given(anyWaiting())
        .when(h -> Whistling.blow(h, STREET, CALL, NOW))
        .thenRefuses(Reason.NOT_TAKEN_YET);
    given(anySuspended())
        .when(h -> Whistling.blow(h, STREET, CALL, NOW))
        .thenRefuses(Reason.PAUSED);
    given(anyResolved())
        .when(h -> Whistling.blow(h, STREET, CALL, NOW))
        .thenRefuses(Reason.ALREADY_RESOLVED);
  }

  @Test
  void the_grids_departmental_worker_is_asked_first_unless_it_presses() {
    for (var kind : List.of("general", "mediation")) {
      given(anyTaken())
          .when(h -> Whistling.blow(h, STREET, Blown.call(kind, null), NOW))
          .thenRefuses(Reason.GRID_WORKER_UNASKED);
      given(anyTaken())
          .when(h -> Whistling.blow(h, STREET, Blown.call(kind, "not-reachable"), NOW))
          .thenSays(WhistleBlown.class);
    }
    var urgent = anyTaken().about(Lives.matter("urgent", false, "S"));
    given(urgent)
        .when(h -> Whistling.blow(h, STREET, Blown.call("general", null), NOW))
        .thenSays(WhistleBlown.class);
  }

  @Test
  void the_street_or_the_lead_calls_one_more_unit_once() {
    var blown = Blown.any("general");
    var said = new WhistleUnitAdded(blown.id(), "general", "U02", "sun", null);
    for (var caller : List.of(STREET, COMMAND, LEAD)) {
      var added = Blown.move(Whistling.add(blown, whistled(anyTaken()), caller, said, NOW));
      assertThat(added.next().units()).containsExactly("D06", "U02", "U05");
      assertThat(Whistling.add(added.next(), whistled(anyTaken()), caller, said, NOW))
          .isEqualTo(new Outcome.Refused<>(Reason.ALREADY_CALLED));
    }
    var other = new Actor("he", null, "U05");
    for (var nobody : List.of(COMMUNITY, other)) {
      assertThat(Whistling.add(blown, whistled(anyTaken()), nobody, said, NOW))
          .isEqualTo(new Outcome.Refused<>(Reason.ONLY_A_STREET_WHISTLES));
    }
  }

  @Test
  void it_is_finished_when_all_are_done_or_somebody_says_why_not() {
    var blown = Blown.any("general");
    var finishing = new Finishing(blown, LEAD);
    assertThat(finishing.cutShort(anyTaken(), null))
        .isEqualTo(new Outcome.Refused<>(Reason.UNITS_STILL_AT_WORK));
    assertThat(Blown.move(finishing.cutShort(anyTaken(), "unit-silent")).event())
        .isEqualTo(new WhistleCutShort(blown.id(), List.of("D06", "U05"), "unit-silent", "sun"));
    assertThat(finishing.cutShort(Lives.resolvedInCycle(2), null))
        .isEqualTo(new Outcome.NothingToDo<>());
    var lead = new Call.Terms("general", "D06", "lead");
    var free = new Whistle(blown.id(), blown.requestId(), 1, lead, blown.parts());
    assertThat(new Finishing(free, LEAD).cutShort(anyTaken(), null))
        .isEqualTo(new Outcome.NothingToDo<>());
  }

  @Test
  void nobody_answers_what_is_over() {
    var blown = Blown.any("general");
    assertThat(blown.against(anyTaken())).isEmpty();
    assertThat(blown.against(anySuspended())).isEmpty();
    assertThat(blown.against(anyResolved())).contains(Reason.ALREADY_RESOLVED);
    assertThat(blown.against(Lives.anyArchived())).contains(Reason.ALREADY_ENDED);
    assertThat(blown.against(Lives.resolvedInCycle(2))).contains(Reason.STALE);
  }
}
