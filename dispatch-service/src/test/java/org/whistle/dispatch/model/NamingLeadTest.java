package org.whistle.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.dispatch.model.Given.given;
import static org.whistle.dispatch.model.Lives.COMMAND;
import static org.whistle.dispatch.model.Lives.COMMUNITY;
import static org.whistle.dispatch.model.Lives.SLIP;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.anyHardCase;
import static org.whistle.dispatch.model.Lives.anyResolved;
import static org.whistle.dispatch.model.Lives.anySuspended;
import static org.whistle.dispatch.model.Lives.anyTaken;
import static org.whistle.dispatch.model.Lives.anyWaiting;
import static org.whistle.dispatch.model.Lives.whistled;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.whistle.contracts.DispatchEvent.LeadNamed;

class NamingLeadTest {
  @Test
  void the_street_transfers_the_lead_to_another_department() {
    var said = given(whistled(anyTaken())).when(transfer(STREET, "D03")).thenSays(LeadNamed.class);
    assertThat(said.fromUnit()).isEqualTo("D06");
    assertThat(said.unit()).isEqualTo("D03");
    assertThat(said.transfers()).isEqualTo(1);
  }

  @Test
  void there_must_be_a_lead_and_another_one() {
    given(anyTaken()).when(transfer(STREET, "D03")).thenRefuses(Reason.NO_LEAD_YET);
    given(whistled(anyTaken())).when(transfer(STREET, "D06")).thenRefuses(Reason.ALREADY_SO);
    given(whistled(anyTaken()))
        .when(transfer(COMMUNITY, "D03"))
        .thenRefuses(Reason.ONLY_A_STREET_WHISTLES);
    given(anyWaiting()).when(transfer(STREET, "D03")).thenRefuses(Reason.NOT_TAKEN_YET);
    given(anySuspended()).when(transfer(STREET, "D03")).thenRefuses(Reason.PAUSED);
    given(anyHardCase()).when(transfer(STREET, "D03")).thenRefuses(Reason.HARD_CASE);
    given(anyResolved()).when(transfer(STREET, "D03")).thenRefuses(Reason.ALREADY_RESOLVED);
  }

  @Test
  void the_district_names_a_lead_for_a_hard_case() {
    given(anyHardCase()).when(name(COMMAND, "D03")).thenMoves(HardCase.class, LeadNamed.class);
    given(whistled(anyHardCase())).when(name(COMMAND, "D06")).thenRefuses(Reason.ALREADY_SO);
    given(anyHardCase()).when(name(STREET, "D03")).thenRefuses(Reason.NOT_YOURS_TO_DECIDE);
    given(anyTaken()).when(name(COMMAND, "D03")).thenRefuses(Reason.NOT_A_HARD_CASE);
    given(anyResolved()).when(name(COMMAND, "D03")).thenRefuses(Reason.ALREADY_RESOLVED);
    given(Lives.anyArchived()).when(name(COMMAND, "D03")).thenRefuses(Reason.ALREADY_ENDED);
  }

  private static Function<Handling, Outcome<?, ?>> transfer(Actor actor, String unit) {
    return handling -> new NamingLead(handling, actor, SLIP).transfer(unit);
  }

  private static Function<Handling, Outcome<?, ?>> name(Actor actor, String unit) {
    return handling -> new NamingLead(handling, actor, SLIP).name(unit);
  }
}
