package org.whistle.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.model.AnyMatters.NOW;
import static org.whistle.feedback.model.AnyMatters.REDO;
import static org.whistle.feedback.model.AnyMatters.TICKET;
import static org.whistle.feedback.model.AnyMatters.VISITOR;
import static org.whistle.feedback.model.AnyMatters.anyVisitAwaited;
import static org.whistle.feedback.model.AnyMatters.visitReply;
import static org.whistle.feedback.model.Given.given;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A district may say that some reasons need nobody's decision. */
class RedoAtOnceTest {
  private static final Cause CAME_BACK = new Cause("came-back");
  private static final RedoTicket RULE = new RedoTicket(REDO, NOW, Set.of(CAME_BACK));

  @Test
  void a_reason_of_that_list_decides_what_is_not_solved() {
    var redone =
        given(anyVisitAwaited())
            .when(it -> Visiting.reach(it, VISITOR, visitReply(says(Solved.NO)), RULE))
            .thenMoves(Fact.RedoneAtOnce.class);
    assertThat(redone.redo().id()).isEqualTo(REDO);
  }

  @Test
  void partly_solved_or_without_such_a_rule_somebody_decides() {
    given(anyVisitAwaited())
        .when(it -> Visiting.reach(it, VISITOR, visitReply(says(Solved.PARTLY)), RULE))
        .thenMoves(Fact.SaidUnsolved.class);
    given(anyVisitAwaited())
        .when(it -> Visiting.reach(it, VISITOR, visitReply(says(Solved.NO)), TICKET))
        .thenMoves(Fact.SaidUnsolved.class);
  }

  private static Rating says(Solved solved) {
    return new Rating(
        UUID.randomUUID(),
        solved,
        Level.DISSATISFIED,
        List.of(CAME_BACK),
        Optional.empty(),
        Optional.empty());
  }
}
