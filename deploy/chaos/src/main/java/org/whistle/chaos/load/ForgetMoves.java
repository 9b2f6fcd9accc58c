package org.whistle.chaos.load;

import java.util.List;
import java.util.Map;
import org.whistle.chaos.load.Move.Draft;

/** A street asks, on a resident's wish, that he be forgotten; the command centre decides. */
final class ForgetMoves {
  static final List<Move> ALL =
      List.of(
          new Move(
              "forgetting",
              "forgetting.asked",
              1,
              false,
              it -> it.stands("settled") && it.forgetting() == null,
              (it, _, _) -> Moves.fromAbove(it, "forgetting", Map.of())),
          new Move(
              "forget",
              "forgetting.decided",
              2,
              false,
              it -> it.forgetting() != null,
              ForgetMoves::decide));

  private ForgetMoves() {}

  private static Draft decide(Followed it, Dice dice, String words) {
    var did = it.forgetting() == null ? it.id : it.forgetting();
    var verdict = dice.percent(75) ? "approve" : "refuse";
    return new Draft(
        "command", "/api/decisions/%s/%s".formatted(did, verdict), Map.of("reason", words));
  }
}
