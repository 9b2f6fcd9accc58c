package org.whistle.feedback.analyses.model;

import static org.whistle.feedback.analyses.model.Outcome.barred;
import static org.whistle.feedback.analyses.model.Outcome.moved;

import org.whistle.feedback.analyses.model.Analysis.Confirmed;
import org.whistle.feedback.analyses.model.Analysis.Explained;
import org.whistle.feedback.analyses.model.Analysis.Opened;
import org.whistle.feedback.analyses.model.Analysis.Revisited;
import org.whistle.feedback.analyses.model.Outcome.Bar;

/** An appraiser agrees to an explanation, or sends it back; never to his own. */
public final class Reviewing {
  private Reviewing() {}

  public static Outcome confirm(Analysis analysis, Review review) {
    return switch (analysis) {
      case Opened _ -> barred(Bar.NOT_EXPLAINED_YET);
      case Explained it when it.why().by().equals(review.by()) -> barred(Bar.OWN_EXPLANATION);
      case Explained it -> moved(it.confirmed(review));
      case Confirmed _, Revisited _ -> barred(Bar.EXPLANATION_CONFIRMED);
    };
  }

  public static Outcome sendBack(Analysis analysis, String by) {
    return switch (analysis) {
      case Opened _ -> barred(Bar.NOT_EXPLAINED_YET);
      case Explained it when it.why().by().equals(by) -> barred(Bar.OWN_EXPLANATION);
      case Explained it -> moved(it.sentBack());
      case Confirmed _, Revisited _ -> barred(Bar.EXPLANATION_CONFIRMED);
    };
  }
}
