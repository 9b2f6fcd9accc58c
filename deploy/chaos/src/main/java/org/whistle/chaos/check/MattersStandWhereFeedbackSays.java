package org.whistle.chaos.check;

/** The matter's row, the case file and the ratings are what feedback's own events come to. */
final class MattersStandWhereFeedbackSays implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    var matter = file.row("feedback.matters");
    if (matter.isEmpty()) {
      return;
    }
    var state = "underway";
    var ending = "";
    for (var it : file.saidBy("feedback")) {
      switch (it.type()) {
        case "visit.due", "answer.posted" -> state = "visit-awaited";
        case "redo.asked" -> state = "redo-awaited";
        case "redo.decided" -> state = "redo-granted";
        case "matter.settled" -> {
          state = "settled";
          ending = it.text("outcome");
        }
        default -> {
          // Tries and ratings alone change nothing.
        }
      }
    }
    var found = matter.get().text("state");
    boolean begunAgain =
        state.equals("redo-granted") && found.equals("underway") && reopened(file) >= redos(file);
    boolean declined = ending.equals("declined") && found.equals("declined");
    complaints.unless(
        found.equals(state) || begunAgain || declined,
        "feedback's events lead to %s, its row says %s",
        state,
        found);
    complaints.unless(
        declined || matter.get().text("ending").equals(ending),
        "settled as '%s', its row says '%s'",
        ending,
        matter.get().text("ending"));
    var shown = file.row("tracking.cases").map(it -> it.text("settled")).orElse("");
    complaints.unless(
        shown.equals(ending), "settled as '%s', the case file says '%s'", ending, shown);
    long rated = file.saidBy("feedback").stream().filter(it -> it.is("request.rated")).count();
    complaints.unless(
        file.rows("feedback.ratings").size() == rated,
        "rated %d times, %d ratings",
        rated,
        file.rows("feedback.ratings").size());
  }

  private static long redos(Dossier file) {
    return file.saidBy("feedback").stream()
        .filter(it -> it.is("redo.decided") && it.tree().path("agreed").asBoolean())
        .count();
  }

  private static long reopened(Dossier file) {
    return file.saidBy("dispatch").stream().filter(EachAskIsAnsweredOnce::beginsAgain).count();
  }
}
