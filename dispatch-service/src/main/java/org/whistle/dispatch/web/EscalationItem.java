package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.EventTypes;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Forecast;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Move;
import org.whistle.dispatch.model.OnDuty;
import org.whistle.dispatch.model.Placing;
import org.whistle.dispatch.model.Rung;
import org.whistle.dispatch.model.State;

/**
 * One request in the dry run.
 *
 * @param clock the promise in question, and when the ladder would move for it
 * @param would what it comes to then; absent where nothing further comes of it
 * @param skip why it doesn't come to it now; absent where it does
 */
record EscalationItem(
    UUID id,
    String number,
    String summary,
    String urgency,
    String state,
    String tier,
    String place,
    @Nullable String clock,
    @Nullable Instant at,
    @Nullable Would would,
    @Nullable String skip) {

  /** What is said then, for example {@code request.escalated}, and whose it is. */
  record Would(String event, String tier, String place) {}

  static EscalationItem of(Handling life, Forecast forecast, OnDuty duty, Locale language) {
    var matter = life.matter();
    var desk = life.state().holding().desk();
    var skip = forecast.skip();
    return new EscalationItem(
        life.id(),
        matter.number(),
        Catalogue.standard().summary(matter.category(), matter.placeName(), language),
        matter.urgency(),
        life.state().wire(),
        desk.tier().wire(),
        desk.place(),
        forecast.clock(),
        forecast.at(),
        would(life, forecast.rung(), duty),
        skip == null ? null : skip.wire());
  }

  private static @Nullable Would would(Handling life, Rung rung, OnDuty duty) {
    return switch (rung) {
      case Rung.Walked(var move) -> {
        var whose = whose(life, move, duty);
        yield new Would(
            EventTypes.nameOf(move.event().getClass()), whose.tier().wire(), whose.place());
      }
      case Rung.Stays _ -> null;
    };
  }

  private static Desk whose(
      Handling life, Move<? extends State, ? extends DispatchEvent> move, OnDuty duty) {
    return move.event() instanceof RequestUrged urged
        ? Desk.of(urged.place())
        : move.event() instanceof SupervisionAdded added
            ? Desk.of(added.place())
            : Placing.whereSomebodyIs(life.moved(move.next()), duty);
  }
}
