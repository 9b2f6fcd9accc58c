package org.whistle.dispatch.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.WordsRef;

/** What is said of a state just reached, in the words of the contracts. */
final class Say {
  private Say() {}

  static RequestPlaced placed(Waiting now, @Nullable Why why) {
    return new RequestPlaced(
        tier(now), place(now), number(now), places(now.desks()), why == null ? null : why.routed());
  }

  static RequestReopened reopened(Waiting now) {
    return new RequestReopened(tier(now), place(now), number(now), places(now.desks()));
  }

  static RequestTaken taken(Taken now, boolean restricted) {
    return new RequestTaken(
        tier(now), place(now), number(now), now.hand().by(), now.hand().unit(), restricted);
  }

  static <S extends State & Held> RequestAssigned assigned(
      S now, Actor actor, @Nullable WordsRef words) {
    return new RequestAssigned(
        tier(now), place(now), actor.id(), now.hand().by(), now.hand().unit(), words);
  }

  static RequestDeclined declined(Declined now, Slip slip) {
    return new RequestDeclined(
        tier(now), place(now), number(now), now.hand().by(), slip.reason(), slip.words());
  }

  static RequestEscalated escalated(Waiting now, Passing passing) {
    return new RequestEscalated(
        passing.from().tier().wire(),
        tier(now),
        place(now),
        number(now),
        passing.cause().wire(),
        passing.slip().reason(),
        passing.by(),
        passing.slip().words());
  }

  static RequestSentDown sentDown(Waiting now, Actor actor, Passing passing) {
    return new RequestSentDown(
        passing.from().tier().wire(),
        tier(now),
        place(now),
        number(now),
        passing.slip().reason(),
        actor.id(),
        passing.slip().words());
  }

  static RequestTransferred transferred(Waiting now, Transfer transfer) {
    return new RequestTransferred(
        transfer.from().tier().wire(),
        transfer.from().place(),
        tier(now),
        place(now),
        number(now),
        transfer.count(),
        transfer.slip().reason(),
        transfer.by(),
        transfer.slip().words());
  }

  static RequestResolved resolved(Resolved now, Answer answer, boolean onTheSpot) {
    return new RequestResolved(
        tier(now),
        place(now),
        number(now),
        now.hand().by(),
        now.hand().unit(),
        answer.words(),
        answer.outcome(),
        onTheSpot,
        answer.evidence(),
        answer.unproven());
  }

  static SupervisionAdded supervised(Desk by, Missed missed) {
    return new SupervisionAdded(by.tier().wire(), by.place(), missed.clockId(), missed.clock());
  }

  static RequestUrged urged(Desk whom, Missed missed) {
    return new RequestUrged(whom.tier().wire(), whom.place(), null, null, missed.clockId());
  }

  private static String tier(State now) {
    return now.holding().desk().tier().wire();
  }

  private static String place(State now) {
    return now.holding().desk().place();
  }

  private static int number(State now) {
    return now.holding().number();
  }

  private static List<String> places(List<Desk> desks) {
    return desks.stream().map(Desk::place).toList();
  }
}
