package org.whistle.intake.requests.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.DigestMade;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionMade;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.HelpCalled;
import org.whistle.contracts.DispatchEvent.HelpCame;
import org.whistle.contracts.DispatchEvent.LeadNamed;
import org.whistle.contracts.DispatchEvent.ProgressReported;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestLinked;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestUnlinked;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.ReviewHeld;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.SupervisionOrdered;
import org.whistle.contracts.DispatchEvent.TaskAssigned;
import org.whistle.contracts.DispatchEvent.TaskDone;
import org.whistle.contracts.DispatchEvent.TaskDropped;
import org.whistle.contracts.DispatchEvent.TaskReturned;
import org.whistle.contracts.DispatchEvent.TaskSigned;
import org.whistle.contracts.DispatchEvent.WhistleArrived;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleCutShort;
import org.whistle.contracts.DispatchEvent.WhistleDone;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleProgressed;
import org.whistle.contracts.DispatchEvent.WhistleReleased;
import org.whistle.contracts.DispatchEvent.WhistleReturnAsked;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.DispatchEvent.WhistleSigned;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.FeedbackEvent.ForgettingDecided;
import org.whistle.contracts.FeedbackEvent.PointingAsked;
import org.whistle.contracts.FeedbackEvent.WishSaid;
import org.whistle.contracts.IntakeEvent;
import org.whistle.contracts.MendingEvent;
import org.whistle.contracts.RemainderPlanned;
import org.whistle.contracts.TrackingEvent;
import org.whistle.intake.requests.PointAsked;
import org.whistle.intake.requests.PointLinked;
import org.whistle.intake.requests.Requests;
import org.whistle.intake.requests.Requests.Change;
import org.whistle.intake.requests.Requests.Sort;
import org.whistle.journal.Heard;
import org.whistle.journal.Listener;
import org.whistle.vault.Vault;

/** Knows of each request which cycle it is in, whether it has ended, and which units work on it. */
@Component("requestsFollowed")
class FollowRequests implements Listener {
  private final Requests requests;
  private final PointLinked linked;
  private final PointAsked asked;
  private final Vault vault;

  FollowRequests(Requests requests, PointLinked linked, PointAsked asked, Vault vault) {
    this.requests = requests;
    this.linked = linked;
    this.asked = asked;
    this.vault = vault;
  }

  @Override
  public void hear(List<Heard> heard) {
    Map<UUID, Change> changes = new LinkedHashMap<>();
    heard.forEach(
        one -> change(one).ifPresent(change -> changes.merge(change.id(), change, Change::then)));
    requests.follow(changes.values());
    for (Heard one : heard) {
      try (var _ = one.page().follow()) {
        follow(one);
      }
    }
  }

  private void follow(Heard heard) {
    switch (heard.event()) {
      case RemainderPlanned planned -> linked.point(heard.page(), heard.cycle(), planned);
      case WishSaid said -> linked.point(heard.page(), heard.cycle(), said);
      case PointingAsked wanted -> asked.point(heard.page(), wanted);
      case ForgettingDecided it when it.agreed() -> vault.forget(heard.requestId());
      default -> {}
    }
  }

  private static Optional<Change> change(Heard heard) {
    return switch (heard.event()) {
      case IntakeEvent _, TrackingEvent _, FeedbackEvent _, MendingEvent _ -> Optional.empty();
      case DispatchEvent event -> change(heard, event);
    };
  }

  private static Optional<Change> change(Heard heard, DispatchEvent event) {
    return switch (event) {
      case RequestDeclined _ -> now(heard, "declined", List.of());
      case RequestWithdrawn _ -> now(heard, "withdrawn", List.of());
      case RequestArchived _ -> now(heard, "archived", List.of());
      case RequestReopened _, HardCaseDeclared _ -> answered(heard, false);
      case RequestResolved _ -> answered(heard, true);
      case RequestReclassified e ->
          Optional.of(
              new Change(
                  heard.requestId(), heard.cycle(), null, List.of(), sort(e), null, null, null));
      case RequestTransferred e ->
          Optional.of(
              new Change(
                  heard.requestId(), heard.cycle(), null, List.of(), null, e.place(), null, null));
      case ComplaintMarked e ->
          Optional.of(
              new Change(
                  heard.requestId(), heard.cycle(), null, List.of(), null, null, e.about(), null));
      case WhistleBlown whistle -> now(heard, null, whistle.units());
      case WhistleUnitAdded added -> now(heard, null, List.of(added.unit()));
      case RequestPlaced _,
          RequestTaken _,
          RequestAssigned _,
          RequestEscalated _,
          RequestSentDown _,
          LeadNamed _,
          RemainderPlanned _,
          RequestLinked _,
          RequestUnlinked _,
          ContactMade _,
          RequestResponded _,
          ProgressReported _,
          RequestAmended _,
          AskRefused _,
          SupervisionAdded _,
          DecisionAsked _,
          DecisionMade _,
          DecisionPassed _,
          DigestMade _,
          RequestExtended _,
          RequestSuspended _,
          RequestRegistered _,
          ReviewHeld _,
          RequestResumed _,
          RequestUrged _,
          SupervisionOrdered _,
          WhistleCheckedIn _,
          WhistleDone _,
          WhistleSigned _,
          WhistleArrived _,
          WhistleProgressed _,
          WhistleReturnAsked _,
          WhistleForced _,
          WhistleCutShort _,
          HelpCalled _,
          HelpCame _,
          TaskAssigned _,
          TaskSigned _,
          TaskDone _,
          TaskReturned _,
          TaskDropped _,
          WhistleReleased _,
          WhistleReturned _ ->
          Optional.empty();
    };
  }

  private static Optional<Change> now(Heard heard, @Nullable String ended, List<String> units) {
    return Optional.of(new Change(heard.requestId(), heard.cycle(), ended, units));
  }

  private static Optional<Change> answered(Heard heard, boolean it) {
    return Optional.of(
        new Change(heard.requestId(), heard.cycle(), null, List.of(), null, null, null, it));
  }

  private static Sort sort(RequestReclassified it) {
    return new Sort(it.category(), it.urgency(), it.restricted());
  }
}
