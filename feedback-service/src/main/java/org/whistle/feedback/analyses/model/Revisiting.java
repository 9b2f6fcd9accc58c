package org.whistle.feedback.analyses.model;

import static org.whistle.feedback.analyses.model.Outcome.barred;
import static org.whistle.feedback.analyses.model.Outcome.moved;

import org.whistle.feedback.analyses.model.Analysis.Confirmed;
import org.whistle.feedback.analyses.model.Analysis.Explained;
import org.whistle.feedback.analyses.model.Analysis.Opened;
import org.whistle.feedback.analyses.model.Analysis.Revisited;
import org.whistle.feedback.analyses.model.Outcome.Bar;

/** The second visit, by somebody who neither explained nor is meant by the explanation. */
public final class Revisiting {
  private Revisiting() {}

  public static Outcome revisit(Analysis analysis, Revisit revisit) {
    return switch (analysis) {
      case Opened _, Explained _ -> barred(Bar.NOT_CONFIRMED_YET);
      case Confirmed it when isHisOwn(it.why(), revisit.by()) -> barred(Bar.OWN_EXPLANATION);
      case Confirmed it -> moved(it.revisited(revisit));
      case Revisited _ -> barred(Bar.ALREADY_REVISITED);
    };
  }

  private static boolean isHisOwn(Explanation it, String person) {
    return it.by().equals(person) || it.person().filter(person::equals).isPresent();
  }
}
