package org.whistle.chaos.load;

import java.util.List;
import java.util.Map;
import org.whistle.chaos.load.Move.Draft;

/**
 * 申诉 and 剔除: a street appeals with a picture, an appraiser is the first of two, the command centre
 * the second. What isn't known to have come so far is asked for under an id that isn't there.
 */
final class AppealMoves {
  static final List<Move> ALL =
      List.of(
          new Move(
              "appeal",
              "exclusion.asked",
              2,
              false,
              it -> it.picture() != null && it.appeal() == null,
              AppealMoves::appeal),
          judging("appeal-support", "exclusion.supported", "asked", "appraiser", "approve"),
          judging("appeal-exclude", "exclusion.decided", "supported", "command", "approve"),
          judging("appeal-refuse", "exclusion.decided", "asked", "appraiser", "refuse"));

  private AppealMoves() {}

  private static Draft appeal(Followed it, Dice dice, String words) {
    var picture = it.picture() == null ? it.id.toString() : it.picture();
    return Moves.fromAbove(
        it,
        "appeals",
        Map.of("part", "case", "reason", "not-true", "evidence", picture, "words", words));
  }

  private static Move judging(String name, String says, String state, String who, String verdict) {
    return new Move(
        name,
        says,
        4,
        false,
        it -> it.appeal() instanceof PendingAppeal one && one.is(state),
        (it, _, words) -> new Draft(who, path(it, state) + "/" + verdict, Map.of("words", words)));
  }

  private static String path(Followed it, String state) {
    boolean stands = it.appeal() instanceof PendingAppeal one && one.is(state);
    return "/api/appeals/" + (stands ? it.appeal().id() : it.id);
  }
}
