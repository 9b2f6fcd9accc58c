package org.whistle.chaos.load;

import java.util.List;
import java.util.Map;
import org.whistle.chaos.load.Move.Draft;

/** 并案: by the command centre, which sees both, wherever they lie. */
final class LinkMoves {
  static final List<Move> ALL =
      List.of(
          new Move("links", "request.linked", 2, false, Moves.TAKEN, LinkMoves::link),
          new Move("unlink", "request.unlinked", 1, false, Moves.TAKEN, LinkMoves::unlink));

  private LinkMoves() {}

  private static Draft link(Followed it, Dice dice, String words) {
    var to = it.neighbour == null ? it.id : it.neighbour;
    var body = Map.of("to", to.toString(), "kind", "collective", "note", (Object) words);
    return new Draft("command", "/api/requests/" + it.id + "/links", body);
  }

  private static Draft unlink(Followed it, Dice dice, String words) {
    Map<String, Object> body = Map.of("reason", "on-its-own", "note", words);
    return new Draft("command", "/api/requests/" + it.id + "/unlink", body);
  }
}
