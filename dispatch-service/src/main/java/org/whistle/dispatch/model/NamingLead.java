package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import java.util.List;
import org.whistle.contracts.DispatchEvent.LeadNamed;

/**
 * Who leads from here on: another unit than the one that a whistle called (改派), or the one that the
 * district names for a hard case. A whistle that calls it goes with it.
 */
public record NamingLead(Handling handling, Actor actor, Slip slip) {
  /** Another unit leads; who blows whistles says so. */
  public Outcome<? extends State, LeadNamed> transfer(String unit) {
    if (!Whistling.mayCall(handling, actor)) {
      return refused(Reason.ONLY_A_STREET_WHISTLES);
    }
    var lead = handling.called().lead();
    return switch (handling.state()) {
      case Taken _, Responded _ when lead == null -> refused(Reason.NO_LEAD_YET);
      case Taken _, Responded _ when lead.equals(unit) -> refused(Reason.ALREADY_SO);
      case Taken taken -> moved(taken.ledBy(said(unit)));
      case Responded responded -> moved(responded.ledBy(said(unit)));
      case HardCase _ -> refused(Reason.HARD_CASE);
      case Waiting _ -> refused(Reason.NOT_TAKEN_YET);
      case Suspended _, Registered _ -> refused(Reason.PAUSED);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  /** After its consultation the district says who has to lead; the work goes on with that unit. */
  public Outcome<HardCase, LeadNamed> name(String unit) {
    if (!actor.sitsAt(handling.district())) {
      return refused(Reason.NOT_YOURS_TO_DECIDE);
    }
    return switch (handling.state()) {
      case HardCase _ when unit.equals(handling.called().lead()) -> refused(Reason.ALREADY_SO);
      case HardCase hard -> moved(hard.ledBy(said(unit)));
      case Waiting _, Taken _, Responded _, Suspended _, Registered _ ->
          refused(Reason.NOT_A_HARD_CASE);
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private LeadNamed said(String unit) {
    var called = handling.called();
    return new LeadNamed(
        unit,
        called.lead(),
        called.and(List.of(unit), unit).transfers(),
        slip.reason(),
        actor.id(),
        slip.words());
  }
}
