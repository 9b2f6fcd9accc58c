package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Lives.NOW;
import static org.whistle.dispatch.model.Lives.STREET;
import static org.whistle.dispatch.model.Lives.WORDS;
import static org.whistle.dispatch.model.Lives.anyTaken;

import java.util.List;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.contracts.Presence;
import org.whistle.contracts.WhistleTerms;

/** Whistles in tests: blown by the street, answered by D06 and U05. */
final class Blown {
  static final UUID RETURN = new UUID(8, 8);
  static final Presence DESK = new Presence("desk", false, NOW, null, null);
  static final Presence THERE = new Presence("site", true, NOW, Lives.GRID, null);
  static final Presence TOLD = new Presence("phone", false, NOW, null, WORDS);

  private Blown() {}

  static Call call(String kind, String gridWorker) {
    return new Call(
        new UUID(4, 4),
        new Call.Terms(kind, "D06", "all"),
        List.of("U05", "D06"),
        new WhistleTerms("all", "beyond-powers", WORDS, gridWorker),
        WORDS);
  }

  static Whistle any(String kind) {
    return next(Whistling.blow(anyTaken(), STREET, call(kind, "answered"), NOW));
  }

  static WhistleReturnAsked asked(Whistle whistle, String unit) {
    return new WhistleReturnAsked(whistle.id(), unit, "not-our-duty", "he", RETURN, WORDS, WORDS);
  }

  static Reporting reporting(Whistle whistle, String unit) {
    return new Reporting(whistle, unit, "sun");
  }

  static Whistle next(Outcome<Whistle, ?> outcome) {
    return move(outcome).next();
  }

  static <S, E extends DispatchEvent> Move<S, E> move(Outcome<S, E> outcome) {
    return ((Outcome.Moved<S, E>) outcome).move();
  }
}
