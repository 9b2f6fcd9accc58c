package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;

/** 吹哨, 加派: only the street of the place blows, or the command centre. */
public final class Whistling {
  private Whistling() {}

  /** Calls units to a request that somebody has in hand. */
  public static Outcome<Whistle, WhistleBlown> blow(
      Handling handling, Actor actor, Call call, Instant now) {
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken _, Responded _, HardCase _ -> {
        if (!mayCall(handling, actor)) {
          yield refused(Reason.ONLY_A_STREET_WHISTLES);
        }
        yield call.mayBlowUnasked(handling.matter())
            ? moved(blown(handling, actor, call, now))
            : refused(Reason.GRID_WORKER_UNASKED);
      }
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** 加派: one more unit, by who may call, or by the lead, which needs help. */
  public static Outcome<Whistle, WhistleUnitAdded> add(
      Whistle whistle, Handling handling, Actor actor, WhistleUnitAdded said, Instant now) {
    if (!mayCall(handling, actor) && !handling.isLedBy(actor)) {
      return refused(Reason.ONLY_A_STREET_WHISTLES);
    }
    if (whistle.parts().containsKey(said.unit())) {
      return refused(Reason.ALREADY_CALLED);
    }
    var added = whistle.with(said.unit(), new Part.Awaited(new Turn(now, null)));
    return moved(new Move<>(added, said));
  }

  /** Who calls units, rings them, and records what they say on the phone. */
  public static boolean mayCall(Handling handling, Actor actor) {
    var desk = actor.desk();
    return desk != null
        && desk.tier().isAbove(Tier.COMMUNITY)
        && desk.contains(handling.matter().place());
  }

  private static Move<Whistle, WhistleBlown> blown(
      Handling handling, Actor actor, Call call, Instant now) {
    var parts = new TreeMap<String, Part>();
    var lead = call.terms().lead();
    Stream.concat(Stream.of(lead), call.units().stream())
        .forEach(unit -> parts.put(unit, new Part.Awaited(new Turn(now, null))));
    var whistle = new Whistle(call.id(), handling.id(), handling.cycle(), call.terms(), parts);
    var place = actor.seat().place();
    return new Move<>(
        whistle,
        new WhistleBlown(
            call.id(),
            call.terms().kind(),
            place,
            lead,
            whistle.units(),
            actor.id(),
            call.words(),
            call.why()));
  }
}
