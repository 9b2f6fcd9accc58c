package org.whistle.chaos.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whistle.chaos.load.Move.Draft;

/** 回访: several who are asked, and one of them wishes for more. */
final class VisitMoves {

  private static final Predicate<Followed> SETTLED = it -> it.stands("settled");

  static final List<Move> ALL =
      List.of(
          new Move("visit", "request.rated", 2, false, Moves.RESOLVED, VisitMoves::visit),
          new Move("no-contact", "visit.recorded", 1, false, Moves.RESOLVED, VisitMoves::noContact),
          new Move("wish", "wish.said", 2, false, Moves.RESOLVED, VisitMoves::wish),
          new Move("again", "redo.asked", 1, false, SETTLED, VisitMoves::onceMore),
          new Move("recheck", "visit.rechecked", 1, false, SETTLED, VisitMoves::again),
          new Move("visit-time", "visit.appointed", 1, false, Moves.RESOLVED, VisitMoves::later));

  private VisitMoves() {}

  private static Draft visit(Followed it, Dice dice, String words) {
    var answer =
        Map.of(
            "solved",
            dice.of(List.of("yes", "yes", "no")),
            "level",
            1 + dice.below(5),
            "words",
            words);
    var body = Map.of("channel", "door", "outcome", "reached", "answers", List.of(answer));
    return new Draft(Staff.visitor(it.place), "/api/requests/" + it.id + "/visits", body);
  }

  private static Draft noContact(Followed it, Dice dice, String words) {
    return new Draft(
        Staff.visitor(it.place),
        "/api/requests/" + it.id + "/visits",
        Map.of("channel", "door", "outcome", "no-contact"));
  }

  private static Draft wish(Followed it, Dice dice, String words) {
    var neighbour = Map.of("respondent", "301室", "solved", "yes", "level", 1 + dice.below(5));
    var wishing = Map.of("respondent", "302室", "solved", "yes", "level", 3, "wish", words);
    var body =
        Map.of("channel", "door", "outcome", "reached", "answers", List.of(neighbour, wishing));
    return new Draft(Staff.visitor(it.place), "/api/requests/" + it.id + "/visits", body);
  }

  /** Archived, and not solved after all: once; what was never resolved is refused. */
  private static Draft onceMore(Followed it, Dice dice, String words) {
    return new Draft(
        null,
        "/api/requests/%s/redo?code=%s".formatted(it.number, it.code),
        Map.of("words", words));
  }

  /** One in ten is drawn; the others are refused. */
  private static Draft again(Followed it, Dice dice, String words) {
    var body = Map.<String, Object>of("solved", dice.percent(80) ? "yes" : "no", "level", 4);
    return new Draft("appraiser", "/api/requests/" + it.id + "/recheck", body);
  }

  /** No two at the same time, so that each is a move. */
  private static Draft later(Followed it, Dice dice, String words) {
    var from = Instant.now().plusSeconds(86_400 + dice.below(86_400));
    var path = "/api/requests/%s/visit-time?code=%s".formatted(it.number, it.code);
    return new Draft(
        null, path, Map.of("from", from.toString(), "until", from.plusSeconds(7200).toString()));
  }
}
