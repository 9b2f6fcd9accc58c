package org.whistle.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whistle.chaos.load.Move.Draft;

/** 余项: the danger is removed, the rest has a plan; what was never urgent is refused. */
final class RestMoves {
  static final List<Move> ALL =
      List.of(new Move("rest", "request.resolved", 3, false, Moves.HELD, RestMoves::leave));

  private RestMoves() {}

  private static Draft leave(Followed it, Dice dice, String words) {
    var body = new HashMap<>(Moves.result(dice, words));
    var day = Instant.now().plus(Duration.ofDays(5 + dice.below(20)));
    body.put("rest", Map.of("plannedBy", day.toString(), "note", "配件已订，到货后修好"));
    return new Draft(Staff.at(it.desk()), "/api/requests/" + it.id + "/resolve", body);
  }
}
