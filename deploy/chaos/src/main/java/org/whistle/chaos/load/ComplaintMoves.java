package org.whistle.chaos.load;

import java.util.List;
import java.util.Map;
import org.whistle.chaos.load.Move.Draft;

/**
 * 回避: of people who aren't there, for whoever is meant sees it no more and all users here work.
 * What the street marks, the command centre takes back.
 */
final class ComplaintMoves {
  static final List<Move> ALL =
      List.of(
          new Move("mark", "complaint.marked", 1, true, Moves.LIVING, ComplaintMoves::mark),
          new Move("unmark", "complaint.marked", 1, false, Moves.LIVING, ComplaintMoves::unmark));

  private ComplaintMoves() {}

  private static Draft mark(Followed it, Dice dice, String words) {
    return Moves.fromAbove(it, "complaint", Map.of("about", somebody(dice)));
  }

  private static Draft unmark(Followed it, Dice dice, String words) {
    Map<String, Object> body =
        Map.of("about", somebody(dice), "reason", "not-about-them", "note", words);
    return new Draft("command", "/api/requests/" + it.id + "/complaint-unmark", body);
  }

  private static String somebody(Dice dice) {
    return "staff:nobody-" + dice.below(2);
  }
}
