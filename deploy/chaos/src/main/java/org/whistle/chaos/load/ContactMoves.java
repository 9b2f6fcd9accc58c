package org.whistle.chaos.load;

import java.util.List;
import java.util.Map;
import org.whistle.chaos.load.Move.Draft;

/** Residents who leave a phone, and name a further one that is to be told; staff who look at it. */
final class ContactMoves {
  static final List<Move> ALL =
      List.of(
          new Move("reveal", "reveal", 1, false, Moves.HELD, ContactMoves::reveal),
          new Move("second", "contacts.changed", 1, false, Moves.LIVING, ContactMoves::second));

  private ContactMoves() {}

  /** Always another one, so that it always changes something. */
  private static Draft second(Followed it, Dice dice, String words) {
    Map<String, Object> body = Map.of("second", Wishes.phone(dice), "wish", true);
    return new Draft(null, "/api/requests/%s/phones?code=%s".formatted(it.number, it.code), body);
  }

  /** The reason stays with the trace, and travels nowhere. */
  private static Draft reveal(Followed it, Dice dice, String words) {
    var community = it.place.substring(0, Math.min(12, it.place.length()));
    Map<String, Object> body = Map.of("reason", "需要回电");
    return new Draft(Staff.at(community), "/api/requests/" + it.id + "/reveal", body);
  }
}
