package org.whistle.dispatch.model;

import java.util.ArrayList;
import java.util.List;

/** What a person may do for one called unit now, so that a button never lies. */
public final class PartChoices {
  private PartChoices() {}

  /**
   * Names of moves, the day's next first: those of the API's paths, {@code come} for a check-in on
   * site and {@code report} for progress.
   */
  public static List<String> of(Whistle whistle, String unit, Handling handling, Actor actor) {
    var part = whistle.parts().get(unit);
    if (part == null || part.isOver() || whistle.against(handling).isPresent()) {
      return List.of();
    }
    var moves = new ArrayList<String>();
    if (unit.equals(actor.unit())) {
      moves.addAll(own(part, whistle.terms()));
    }
    if (!(part instanceof Part.Here<?>) && Whistling.mayCall(handling, actor)) {
      moves.add("phoned");
    }
    return moves;
  }

  private static List<String> own(Part part, Call.Terms terms) {
    var moves = new ArrayList<String>();
    switch (part) {
      case Part.Awaited _ -> {
        comes(moves, terms);
        if (terms.needsPresence()) {
          moves.add("sign");
        }
      }
      case Part.Signed _ -> comes(moves, terms);
      case Part.CheckedIn on -> here(moves, on, "arrive", "report");
      case Part.OnSite on -> here(moves, on, "report");
      case Part.Done _, Part.Returned _, Part.Released _ -> {}
    }
    if (part instanceof Open<?> open && open.turn().plea() == null) {
      moves.add("return");
    }
    return moves;
  }

  /** Checks in from its desk, or by being there. */
  private static void comes(List<String> moves, Call.Terms terms) {
    if (!terms.needsPresence()) {
      moves.add("check-in");
    }
    moves.add("come");
  }

  private static void here(List<String> moves, Part.Here<?> on, String... more) {
    if (!on.turn().isUndecided()) {
      moves.add("done");
    }
    moves.addAll(List.of(more));
  }
}
