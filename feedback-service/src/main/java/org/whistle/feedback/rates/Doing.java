package org.whistle.feedback.rates;

import java.util.List;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Rating;
import org.whistle.feedback.model.Reply;
import org.whistle.feedback.rates.model.Answer;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Mark;

/** What our own facts mean for the figures. */
final class Doing {
  private static final String UNSOLVED = "no";

  private Doing() {}

  static CaseFacts after(Own own, CaseFacts known) {
    return switch (own.fact()) {
      case Fact.HandlerKnown _, Fact.SubjectKnown _, Fact.NobodyReached _, Fact.BegunAgain _ ->
          known;
      case Fact.VisitMoved _ -> known;
      case Fact.NeverRated _ -> known.with(Mark.NOT_VISITABLE).with(Mark.SETTLED);
      case Fact.VisitCalled _ -> known.with(Mark.VISIT_CALLED);
      case Fact.Closed _, Fact.PassedOn _, Fact.ClosedAsDeclined _, Fact.RedoTurnedDown _ ->
          known.with(Mark.SETTLED);
      case Fact.ContactGivenUp _ -> known.with(Mark.CONTACT_GIVEN_UP).with(Mark.SETTLED);
      case Fact.NothingLeftOpen it -> known.answered(answers(own, it.reply())).with(Mark.SETTLED);
      case Fact.SaidUnsolved it -> known.answered(answers(own, it.reply())).with(Mark.REDO_ASKED);
      case Fact.RedoneAtOnce it ->
          known.answered(answers(own, it.reply())).with(Mark.REDO_ASKED).with(Mark.REDO_AGREED);
      case Fact.RatedLater it -> known.answered(answers(own, it.reply()));
      case Fact.RatedThough it -> known.answered(answers(own, it.reply()));
      case Fact.RedoAgreed _ -> known.with(Mark.REDO_AGREED);
      case Fact.AskedAgain _ -> known.with(Mark.ASKED_AGAIN);
    };
  }

  /** Whoever asks for a re-do without giving stars has answered that it isn't solved. */
  private static List<Answer> answers(Own own, Reply reply) {
    if (reply.ratings().isEmpty() && own.fact() instanceof Fact.SaidUnsolved(var next, _, _)) {
      return List.of(new Answer(next.redo().id(), own.cycle(), reply.by(), UNSOLVED, 0));
    }
    return reply.ratings().stream().map(it -> answer(own, reply, it)).toList();
  }

  private static Answer answer(Own own, Reply reply, Rating it) {
    var solved =
        switch (it.solved()) {
          case YES -> "yes";
          case PARTLY -> "partly";
          case NO -> UNSOLVED;
        };
    return new Answer(it.id(), own.cycle(), reply.by(), solved, it.level().stars());
  }
}
