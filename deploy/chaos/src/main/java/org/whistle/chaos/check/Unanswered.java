package org.whistle.chaos.check;

import java.util.HashMap;
import java.util.Map;
import org.whistle.chaos.load.Call;
import org.whistle.chaos.load.History;
import org.whistle.chaos.load.Outcome;

/** Pointings that gave nobody an id: they are looked for by the hash of their words. */
final class Unanswered {
  private final Map<String, Count> counts = new HashMap<>();

  /** How often one may be there, and is. */
  record Count(int allowed, int found) {}

  Unanswered(History history) {
    history
        .withoutAnswer()
        .forEach(
            (words, calls) ->
                counts.put(
                    words, new Count(calls.stream().anyMatch(Unanswered::mayBe) ? 1 : 0, 0)));
  }

  private static boolean mayBe(Call call) {
    return call.outcome() != Outcome.REFUSED;
  }

  void look(Dossier file) {
    for (var it : file.saidBy("intake")) {
      if (it.is("request.pointed")) {
        counts.computeIfPresent(
            it.words(), (_, count) -> new Count(count.allowed(), count.found() + 1));
      }
    }
  }

  Map<String, Count> counts() {
    return counts;
  }
}
