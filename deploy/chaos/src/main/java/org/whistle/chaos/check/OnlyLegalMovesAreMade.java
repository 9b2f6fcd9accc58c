package org.whistle.chaos.check;

import java.util.Set;
import java.util.stream.Collectors;

/** What dispatch says of a request walks along the arrows, and ends where its row stands. */
final class OnlyLegalMovesAreMade implements Promise {
  private final Lifecycle lifecycle;

  OnlyLegalMovesAreMade(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void check(Dossier file, Complaints complaints) {
    var states = Set.of(Lifecycle.BEGINNING);
    for (var it : file.saidBy("dispatch")) {
      if (lifecycle.isMove(it.type())) {
        var next = lifecycle.next(states, it.type());
        if (next.isEmpty()) {
          complaints.add(
              "number %d, %s, is no move from %s",
              it.sequence(), it.type(), String.join(" or ", states));
          return;
        }
        states = next;
      }
    }
    var stands = file.row("dispatch.handlings").map(it -> it.text("state")).orElse("");
    complaints.unless(
        states.contains(Lifecycle.BEGINNING)
            || states.stream().map(Lifecycle::wire).anyMatch(stands::equals),
        "its events lead to %s, its row says %s",
        states.stream().map(Lifecycle::wire).collect(Collectors.joining(" or ")),
        stands);
  }
}
