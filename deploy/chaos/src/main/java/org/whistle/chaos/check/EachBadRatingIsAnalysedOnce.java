package org.whistle.chaos.check;

import java.util.Map;
import java.util.TreeMap;

/** Each bad rating has an analysis, which stands where the last word on it left it. */
final class EachBadRatingIsAnalysedOnce implements Promise {
  private static final String PREFIX = "bad-rating.";

  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, String> said = new TreeMap<>();
    Answers.in(file).entrySet().stream()
        .filter(Map.Entry::getValue)
        .forEach(it -> said.put(it.getKey(), "opened"));
    file.saidBy("feedback").stream()
        .filter(it -> it.type().startsWith(PREFIX))
        .forEach(it -> said.put(it.text("ratingId"), state(it.type())));
    Map<String, String> rows = new TreeMap<>();
    file.rows("feedback.analyses").forEach(row -> rows.put(row.text("id"), row.text("state")));
    complaints.unless(rows.equals(said), "its analyses are %s, its events say %s", rows, said);
  }

  private static String state(String type) {
    var last = type.substring(PREFIX.length());
    return last.equals("sent-back") ? "opened" : last;
  }
}
