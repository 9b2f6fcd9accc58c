package org.whistle.chaos.check;

import java.util.Map;
import java.util.TreeMap;

/** What residents answered, by feedback's own words. */
final class Answers {
  private static final int BAD = 2;

  private Answers() {}

  /** Whether each was bad. Who asks for a re-do without stars has answered that as well. */
  static Map<String, Boolean> in(Dossier file) {
    Map<String, Boolean> answers = new TreeMap<>();
    boolean rated = false;
    for (var it : file.saidBy("feedback")) {
      if (it.is("visit.recorded")) {
        rated = false;
      } else if (it.is("request.rated")) {
        rated = true;
        boolean bad = it.tree().path("level").asInt() <= BAD || it.text("solved").equals("no");
        answers.put(it.text("ratingId"), bad);
      } else if (it.is("redo.asked") && !rated) {
        answers.put(it.text("redoId"), true);
      }
    }
    return answers;
  }
}
