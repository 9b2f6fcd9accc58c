package org.whistle.dispatch.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestPlaced;

/** On whose desks a request stands first, and how it passes a rung where nobody is on duty. */
public final class Placing {
  private static final Slip NOBODY = new Slip("nobody-on-duty", null);

  private Placing() {}

  /** The first placement: on those desks of the rule where somebody is on duty, if any. */
  public static Move<Waiting, RequestPlaced> place(Matter matter, OnDuty duty) {
    var desks = desks(matter, Tier.GRID);
    var manned = desks.stream().filter(duty::at).toList();
    return Waiting.placed(manned.isEmpty() ? desks : manned, matter.why());
  }

  /** One tier up, when nobody is on duty at any of the desks where it waits. */
  public static Optional<Move<Waiting, RequestEscalated>> passOn(Handling handling, OnDuty duty) {
    return switch (handling.state()) {
      case Waiting waiting when waiting.desks().stream().noneMatch(duty::at) ->
          waiting
              .holding()
              .desk()
              .above()
              .map(above -> waiting.escalated(unmanned(handling, above)));
      case Waiting _ -> Optional.empty();
      case Taken _, Responded _, Suspended _, Registered _, Resolved _ -> Optional.empty();
      case Declined _, Withdrawn _, HardCase _, Archived _ -> Optional.empty();
    };
  }

  /** The desk where it would come to stand, once every rung with nobody on duty is passed. */
  public static Desk whereSomebodyIs(Handling handling, OnDuty duty) {
    return passOn(handling, duty)
        .map(move -> whereSomebodyIs(handling.moved(move.next()), duty))
        .orElse(handling.state().holding().desk());
  }

  private static Passing unmanned(Handling handling, Desk above) {
    var desk = handling.state().holding().desk();
    return handling.matter().means(desk)
        ? Complaining.away(desk, above)
        : new Passing(desk, above, Cause.NOBODY_ON_DUTY, NOBODY, null);
  }

  /**
   * The desks of the rule, from a tier upwards: the grid's and the community's (of restricted
   * categories the community's alone), the street's for route S, the district's for route D and
   * emergencies; where the place is coarser, the finest desk that there is.
   */
  static List<Desk> desks(Matter matter, Tier from) {
    var finest = Desk.of(matter.place()).tier();
    var desks =
        Stream.of(Tier.values())
            .filter(tier -> tier.compareTo(from) >= 0 && tier.compareTo(finest) >= 0)
            .filter(tier -> standsAt(tier, matter))
            .map(tier -> Desk.of(tier, matter.place()))
            .toList();
    var lowest = from.isAbove(finest) ? from : finest;
    return desks.isEmpty() ? List.of(Desk.of(lowest, matter.place())) : desks;
  }

  private static boolean standsAt(Tier tier, Matter matter) {
    return switch (tier) {
      case GRID -> !matter.restricted();
      case COMMUNITY -> true;
      case STREET -> !matter.restricted() && matter.route().equals("S");
      case DISTRICT -> matter.emergency() || matter.route().equals("D");
    };
  }
}
