package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.nothingToDo;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleReturned;

/** 吹哨, 报到: only the street of the place blows, or the command centre; each unit does its part. */
public final class Whistling {
  private Whistling() {}

  /** Calls units to a request that somebody has in hand. */
  public static Outcome<Whistle, WhistleBlown> blow(Handling handling, Actor actor, Call call) {
    return switch (handling.state()) {
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Taken _, Responded _, HardCase _ ->
          mayWhistle(handling, actor)
              ? moved(blown(handling, actor, call))
              : refused(Reason.ONLY_A_STREET_WHISTLES);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** A called unit confirms that it is on it. */
  public static Outcome<Whistle, WhistleCheckedIn> checkIn(
      Whistle whistle, String unit, String by) {
    return switch (whistle.parts().get(unit)) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited awaited ->
          moved(whistle.after(unit, awaited.checkedIn(whistle.id(), unit, by)));
      case Part.CheckedIn _, Part.Done _ -> nothingToDo();
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
    };
  }

  /** 退单: a called unit says that it isn't its duty, once, as long as it has not done its part. */
  public static Outcome<Whistle, WhistleReturned> giveBack(Whistle whistle, Part.NotOurs why) {
    return switch (whistle.parts().get(why.unit())) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited awaited -> moved(whistle.after(why.unit(), awaited.returned(why)));
      case Part.CheckedIn on -> moved(whistle.after(why.unit(), on.returned(why)));
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
    };
  }

  /** A called unit did its part, once; the last one is marked as such. */
  public static Outcome<Whistle, WhistleDone> done(Whistle whistle, Part.UnitsWork work) {
    return switch (whistle.parts().get(work.unit())) {
      case null -> refused(Reason.NOT_CALLED);
      case Part.Awaited _ -> refused(Reason.NOT_CHECKED_IN);
      case Part.CheckedIn checkedIn ->
          moved(whistle.after(work.unit(), checkedIn.done(work, whistle.allDoneBut(work.unit()))));
      case Part.Done _ -> refused(Reason.ALREADY_DONE);
      case Part.Returned _ -> refused(Reason.ALREADY_RETURNED);
    };
  }

  private static boolean mayWhistle(Handling handling, Actor actor) {
    var desk = actor.desk();
    return desk != null
        && desk.tier().isAbove(Tier.COMMUNITY)
        && desk.contains(handling.matter().place());
  }

  private static Move<Whistle, WhistleBlown> blown(Handling handling, Actor actor, Call call) {
    var parts = new TreeMap<String, Part>();
    Stream.concat(Stream.of(call.lead()), call.units().stream())
        .forEach(unit -> parts.put(unit, new Part.Awaited()));
    var whistle = new Whistle(call.id(), handling.id(), call.kind(), call.lead(), parts);
    var place = handling.state().holding().desk().place();
    return new Move<>(
        whistle,
        new WhistleBlown(
            call.id(), call.kind(), place, call.lead(), whistle.units(), actor.id(), call.words()));
  }
}
