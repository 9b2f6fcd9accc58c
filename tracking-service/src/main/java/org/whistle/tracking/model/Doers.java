package org.whistle.tracking.model;

import org.jspecify.annotations.Nullable;
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
import org.whistle.contracts.RemainderPlanned;
import org.whistle.contracts.RequestEvent;

/** Who did what an event tells of. */
final class Doers {
  private Doers() {}

  static @Nullable String of(RequestEvent event) {
    return event instanceof DispatchEvent move ? of(move) : null;
  }

  private static @Nullable String of(DispatchEvent event) {
    return switch (event) {
      case RequestTaken e -> e.by();
      case RequestDeclined e -> e.by();
      case RequestEscalated e -> e.by();
      case RequestSentDown e -> e.by();
      case RequestTransferred e -> e.by();
      case LeadNamed e -> e.by();
      case RemainderPlanned e -> e.by();
      case RequestLinked e -> e.by();
      case RequestUnlinked e -> e.by();
      case ContactMade e -> e.by();
      case RequestResponded e -> e.by();
      case ProgressReported e -> e.by();
      case RequestResolved e -> e.by();
      case WhistleBlown e -> e.by();
      case WhistleCheckedIn e -> e.by();
      case WhistleDone e -> e.by();
      case WhistleReturned e -> e.by();
      case WhistleReleased e -> e.by();
      case WhistleUnitAdded e -> e.by();
      case HelpCalled e -> e.by();
      case HelpCame e -> e.by();
      case TaskAssigned e -> e.by();
      case TaskSigned e -> e.by();
      case TaskDone e -> e.by();
      case TaskReturned e -> e.by();
      case TaskDropped e -> e.by();
      case WhistleSigned e -> e.by();
      case WhistleArrived e -> e.by();
      case WhistleProgressed e -> e.by();
      case WhistleReturnAsked e -> e.by();
      case WhistleForced e -> e.by();
      case WhistleCutShort e -> e.by();
      case DecisionAsked e -> e.by();
      case DecisionMade e -> e.by();
      case RequestSuspended e -> e.by();
      case RequestRegistered e -> e.by();
      case ReviewHeld e -> e.by();
      case RequestResumed e -> e.by();
      case RequestReclassified e -> e.by();
      case RequestUrged e -> e.by();
      case RequestAssigned e -> e.by();
      case ComplaintMarked e -> e.by();
      case SupervisionOrdered e -> e.by();
      case RequestPlaced _,
          RequestWithdrawn _,
          RequestAmended _,
          AskRefused _,
          RequestReopened _,
          SupervisionAdded _,
          DecisionPassed _,
          DigestMade _,
          RequestExtended _,
          HardCaseDeclared _,
          RequestArchived _ ->
          null;
    };
  }
}
