package org.whistle.feedback.analyses.model;

import static org.whistle.feedback.analyses.model.Outcome.barred;
import static org.whistle.feedback.analyses.model.Outcome.moved;

import org.whistle.feedback.analyses.model.Analysis.Confirmed;
import org.whistle.feedback.analyses.model.Analysis.Explained;
import org.whistle.feedback.analyses.model.Analysis.Opened;
import org.whistle.feedback.analyses.model.Analysis.Revisited;
import org.whistle.feedback.analyses.model.Outcome.Bar;

/** Whoever answers for it says why the rating was bad, and better until it is agreed to. */
public final class Explaining {
  private Explaining() {}

  public static Outcome explain(Analysis analysis, Explanation explanation) {
    return switch (analysis) {
      case Opened it -> moved(it.explained(explanation));
      case Explained it -> moved(it.explained(explanation));
      case Confirmed _, Revisited _ -> barred(Bar.EXPLANATION_CONFIRMED);
    };
  }
}
