package org.whistle.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From the journals alone the topic can be made anew: there is an order in which every event comes
 * after all that its writer had heard; and its writer had heard what it speaks of.
 */
final class CausesComeBeforeEffects implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    file.allSaid()
        .filter(it -> !it.producer().equals("intake") && !it.is("pointing.asked"))
        .filter(it -> Said.marks(it.heard()).getOrDefault("intake", 0L) == 0)
        .forEach(
            it ->
                complaints.add(
                    "%s, number %d of %s, doesn't say that it had heard of the pointing",
                    it.type(), it.sequence(), it.producer()));
    Map<String, Long> marks = new HashMap<>();
    List<Said> left = new ArrayList<>(file.allSaid().toList());
    while (left.removeIf(it -> applies(it, marks))) {
      // Each round applies what the one before made ready.
    }
    for (var it : left) {
      complaints.add(
          "%s, number %d of %s, can never be applied: it had heard %s",
          it.type(), it.sequence(), it.producer(), it.heard());
    }
  }

  private static boolean applies(Said it, Map<String, Long> marks) {
    boolean ready =
        it.sequence() == marks.getOrDefault(it.producer(), 0L) + 1
            && Said.marks(it.heard()).entrySet().stream()
                .allMatch(mark -> marks.getOrDefault(mark.getKey(), 0L) >= mark.getValue());
    if (ready) {
      marks.put(it.producer(), it.sequence());
    }
    return ready;
  }
}
