package org.whistle.chaos.check;

import java.util.HashMap;
import java.util.Map;
import org.whistle.chaos.load.Outcome;

/** However often an acknowledged call is sent again, its answer is the same to the byte. */
final class TheSameKeyGetsTheSameAnswer implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    Map<String, String> answers = new HashMap<>();
    for (var call : file.calls()) {
      if (call.outcome() == Outcome.ACKNOWLEDGED && call.answer() != null) {
        var first = answers.putIfAbsent(call.who() + call.key(), call.answer());
        complaints.unless(
            first == null || first.equals(call.answer()),
            "%s by %s with key %s was answered in two ways",
            call.move(),
            call.who(),
            call.key());
      }
    }
  }
}
