package org.whistle.chaos.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Dispatch moves or refuses whatever the others ask of it, and says so once. */
final class EachAskIsAnsweredOnce implements Promise {
  private static final Set<String> MAY_MOVE_NOTHING =
      Set.of("take", "decide", "review", "visit-try", "visit");

  @Override
  public void check(Dossier file, Complaints complaints) {
    asks(file, "intake", "withdrawal.asked", "request.withdrawn", complaints);
    asks(file, "intake", "amendment.asked", "request.amended", complaints);
    redos(file, complaints);
    misses(file, complaints);
  }

  private static void asks(
      Dossier file, String producer, String ask, String answer, Complaints complaints) {
    for (var it : file.saidBy(producer)) {
      if (it.is(ask)) {
        var id = it.text("askId");
        complaints.unlessWithin(
            answers(file, id, answer, "ask.refused"),
            1,
            1,
            "%s %s is answered %d times",
            ask,
            id,
            answers(file, id, answer, "ask.refused"));
      }
    }
    for (var it : file.saidBy("dispatch")) {
      if (it.is(answer)) {
        var id = it.text("askId");
        var asked = file.saidBy(producer).stream().anyMatch(one -> isAbout(one, id, ask));
        complaints.unless(asked, "%s answers %s, which nobody asked", answer, id);
      }
    }
  }

  /** A re-opening names no re-do: they are counted together. */
  private static void redos(Dossier file, Complaints complaints) {
    var agreed =
        file.saidBy("feedback").stream()
            .filter(it -> it.is("redo.decided") && it.tree().path("agreed").asBoolean())
            .toList();
    long refused =
        agreed.stream().mapToLong(it -> answers(file, it.text("redoId"), "ask.refused")).sum();
    long moved =
        file.saidBy("dispatch").stream().filter(EachAskIsAnsweredOnce::beginsAgain).count();
    complaints.unlessWithin(
        refused + moved,
        agreed.size(),
        agreed.size(),
        "%d re-dos were agreed, %d opened and %d refused",
        agreed.size(),
        moved,
        refused);
    var asked = file.saidBy("feedback").stream().filter(it -> it.is("redo.asked")).toList();
    for (var it : asked) {
      long decided =
          file.saidBy("feedback").stream()
              .filter(one -> isAbout(one, it.text("redoId"), "redo.decided"))
              .count();
      complaints.unlessWithin(
          decided, 0, 1, "the re-do %s was decided %d times", it.text("redoId"), decided);
    }
  }

  /**
   * At the district a missed taking or deciding moves nobody, a visit is feedback's; a passing up
   * and a resumption name no clock.
   */
  private static void misses(Dossier file, Complaints complaints) {
    for (var it : file.saidBy("tracking")) {
      if (it.is("clock.missed")) {
        var id = it.text("clockId");
        long answered = answers(file, id);
        complaints.unlessWithin(
            answered,
            MAY_MOVE_NOTHING.contains(it.text("clock")) ? 0 : 1,
            1,
            "the missed %s %s is answered %d times",
            it.text("clock"),
            id,
            answered);
      }
    }
    long missed =
        file.saidBy("tracking").stream()
            .filter(it -> it.is("clock.missed") && it.text("clock").equals("take"))
            .count();
    long passed =
        file.saidBy("dispatch").stream()
            .filter(it -> it.is("request.escalated") && it.text("cause").equals("take-missed"))
            .count();
    complaints.unless(
        passed <= missed, "%d takings were missed and it was passed up %d times", missed, passed);
  }

  /** Further rungs answer for the same clock: another tier, or beside another holder. */
  private static long answers(Dossier file, String clock) {
    Set<String> rungs = new HashSet<>();
    long answered = 0;
    for (var it : file.saidBy("dispatch")) {
      if (it.is("request.escalated", "request.sent-down", "request.transferred")) {
        rungs.clear();
      } else if (isAbout(it, clock, "supervision.added", "request.urged", "ask.refused")
          && (!rungs.add(it.type() + it.text("tier")) || answered == 0)) {
        answered++;
      }
    }
    return answered;
  }

  /** Every other hard case is the ladder's. */
  static boolean beginsAgain(Said it) {
    return it.is("request.reopened")
        || (it.is("hard-case.declared")
            && List.of("third-redo", "redone-three-times").contains(it.text("reason")));
  }

  private static long answers(Dossier file, String id, String... types) {
    return file.saidBy("dispatch").stream().filter(it -> isAbout(it, id, types)).count();
  }

  private static boolean isAbout(Said it, String id, String... types) {
    return it.is(types)
        && List.of(it.text("askId"), it.text("clockId"), it.text("redoId")).contains(id);
  }
}
