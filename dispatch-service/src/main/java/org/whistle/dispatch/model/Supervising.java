package org.whistle.dispatch.model;

import static org.whistle.dispatch.model.Outcome.moved;
import static org.whistle.dispatch.model.Outcome.refused;

import org.whistle.contracts.DispatchEvent.SupervisionAdded;

/** 提级督办: a missed promise adds the tier above as supervisor; the doer keeps the work. */
public final class Supervising {
  private Supervising() {}

  /** After a missed first contact, answer or resolution. */
  public static Outcome<? extends State, SupervisionAdded> missed(
      Handling handling, Missed missed) {
    var holding = handling.state().holding();
    if (!missed.meansCycleOf(holding)) {
      return refused(Reason.STALE);
    }
    var above = holding.desk().above().orElse(holding.desk());
    return switch (handling.state()) {
      case Waiting waiting ->
          isContact(missed) ? refused(Reason.STALE) : moved(waiting.supervised(above, missed));
      case Taken taken ->
          isContact(missed) && (taken.investigating() || !missed.means(holding))
              ? refused(Reason.STALE)
              : moved(taken.supervised(above, missed));
      case Responded responded ->
          isResult(missed) ? moved(responded.supervised(above, missed)) : refused(Reason.STALE);
      case Suspended suspended ->
          isContact(missed) ? refused(Reason.STALE) : moved(suspended.supervised(above, missed));
      case Registered registered ->
          isContact(missed) ? refused(Reason.STALE) : moved(registered.supervised(above, missed));
      case HardCase hard ->
          isContact(missed) ? refused(Reason.STALE) : moved(hard.supervised(above, missed));
      case Resolved _ -> refused(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> refused(Reason.ALREADY_ENDED);
    };
  }

  private static boolean isContact(Missed missed) {
    return missed.clock().equals("first-contact");
  }

  private static boolean isResult(Missed missed) {
    return missed.clock().equals("resolve");
  }
}
