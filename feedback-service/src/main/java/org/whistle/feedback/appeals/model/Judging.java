package org.whistle.feedback.appeals.model;

import org.whistle.feedback.appeals.model.Appeal.Asked;
import org.whistle.feedback.appeals.model.Appeal.Excluded;
import org.whistle.feedback.appeals.model.Appeal.Open;
import org.whistle.feedback.appeals.model.Appeal.Refused;
import org.whistle.feedback.appeals.model.Appeal.Supported;

/** Four eyes: neither is the appellant or had the case, and the second isn't the first. */
public final class Judging {
  private Judging() {}

  /** What becomes of an appeal. */
  public sealed interface Outcome {
    /** It moved on. */
    record Moved(Appeal next) implements Outcome {}

    /** This person may not, or nobody may any more. */
    record Barred(Objection why) implements Outcome {}
  }

  public static Outcome judge(Appeal appeal, Judge judge, boolean agrees) {
    return switch (appeal) {
      case Excluded _, Refused _ -> new Outcome.Barred(Objection.APPEAL_DECIDED);
      case Open it when it.claim().by().equals(judge.id()) ->
          new Outcome.Barred(Objection.OWN_APPEAL);
      case Open _ when judge.handledIt() -> new Outcome.Barred(Objection.OWN_CASE);
      case Asked it ->
          new Outcome.Moved(agrees ? it.supported(judge.id()) : it.refused(judge.id()));
      case Supported it when it.first().equals(judge.id()) ->
          new Outcome.Barred(Objection.SECOND_PERSON_NEEDED);
      case Supported it ->
          new Outcome.Moved(agrees ? it.excluded(judge.id()) : it.refused(judge.id()));
    };
  }
}
