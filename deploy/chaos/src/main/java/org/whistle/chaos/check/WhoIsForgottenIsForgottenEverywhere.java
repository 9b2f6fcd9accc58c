package org.whistle.chaos.check;

import java.util.List;

/** Once it was agreed to, no service has a key to what was said any more; and none before. */
final class WhoIsForgottenIsForgottenEverywhere implements Promise {
  private static final List<String> KEEPERS = List.of("intake", "dispatch", "feedback");

  @Override
  public void check(Dossier file, Complaints complaints) {
    boolean agreed =
        file.saidBy("feedback").stream()
            .anyMatch(it -> it.is("forgetting.decided") && it.tree().path("agreed").asBoolean());
    for (var keeper : KEEPERS) {
      boolean forgotten = !file.rows(keeper + ".forgotten").isEmpty();
      complaints.unless(
          forgotten == agreed, "agreed to be forgotten: %s, by %s: %s", agreed, keeper, forgotten);
    }
  }
}
