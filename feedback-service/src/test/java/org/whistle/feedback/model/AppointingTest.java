package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.BY;
import static org.whistle.feedback.model.AnyMatters.HANDLER;
import static org.whistle.feedback.model.AnyMatters.NOW;
import static org.whistle.feedback.model.AnyMatters.VISITOR;
import static org.whistle.feedback.model.AnyMatters.anyDeclined;
import static org.whistle.feedback.model.AnyMatters.anyRedoAwaited;
import static org.whistle.feedback.model.AnyMatters.anyRedoGranted;
import static org.whistle.feedback.model.AnyMatters.anyUnderway;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.settled;
import static org.whistle.feedback.model.AnyMatters.visitAwaited;
import static org.whistle.feedback.model.Given.given;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.whistle.feedback.model.CalledVisit.Reason;

class AppointingTest {
  private static final Appointment LATER = new Appointment(NOW, BY.plusSeconds(3600));

  @Test
  void the_visit_is_due_when_the_resident_wants_it() {
    var moved = given(anyVisitAwaited()).when(told()).thenMoves(Fact.VisitMoved.class);

    assertThat(moved.next().visit().firstTryBy()).isEqualTo(LATER.until());
    assertThat(moved.next().visit().wanted()).contains(LATER);
    given(moved.next()).when(told()).thenNothingHappens();
  }

  @Test
  void the_handler_does_not_put_it_off() {
    var handler = new Colleague(HANDLER.by(), Optional.empty(), Set.of());
    given(anyVisitAwaited())
        .when(it -> Appointing.appoint(it, LATER, Optional.of(handler)))
        .thenRefuses(Refusal.OWN_HANDLING);
  }

  @Test
  void where_nobody_is_to_be_called_no_time_is_agreed() {
    given(visitAwaited(Reason.POSTED, List.of())).when(told()).thenRefuses(Refusal.ANSWER_POSTED);
    given(anyUnderway()).when(told()).thenRefuses(Refusal.NOT_RESOLVED_YET);
    given(anyRedoAwaited()).when(told()).thenRefuses(Refusal.ALREADY_RATED);
    given(anyRedoGranted()).when(told()).thenRefuses(Refusal.HANDLED_AGAIN);
    given(anyDeclined()).when(told()).thenRefuses(Refusal.ALREADY_SETTLED);
    given(settled(Ending.SOLVED)).when(told()).thenRefuses(Refusal.ALREADY_RATED);
  }

  private static Function<Matter, Outcome<Fact.VisitMoved>> told() {
    return it -> Appointing.appoint(it, LATER, Optional.of(VISITOR));
  }
}
