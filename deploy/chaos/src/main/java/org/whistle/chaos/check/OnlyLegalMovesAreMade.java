package org.whistle.chaos.check;

/** What dispatch says of a request walks along the arrows, and ends where its row stands. */
final class OnlyLegalMovesAreMade implements Promise {
  private final Lifecycle lifecycle;

  OnlyLegalMovesAreMade(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void check(Dossier file, Complaints complaints) {
    var state = Lifecycle.BEGINNING;
    for (var it : file.saidBy("dispatch")) {
      if (lifecycle.isMove(it.type())) {
        var next = lifecycle.next(state, it.type());
        if (next.isEmpty()) {
          complaints.add("number %d, %s, is no move from %s", it.sequence(), it.type(), state);
          return;
        }
        state = next.get();
      }
    }
    var stands = file.row("dispatch.handlings").map(it -> it.text("state")).orElse("");
    complaints.unless(
        state.equals(Lifecycle.BEGINNING) || stands.equals(Lifecycle.wire(state)),
        "its events lead to %s, its row says %s",
        Lifecycle.wire(state),
        stands);
  }
}
