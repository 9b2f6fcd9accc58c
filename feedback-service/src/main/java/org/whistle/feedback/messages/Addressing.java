package org.whistle.feedback.messages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DigestMade;
import org.whistle.contracts.DispatchEvent.DecisionAsked;
import org.whistle.contracts.DispatchEvent.DecisionPassed;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestSentDown;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestUrged;
import org.whistle.contracts.DispatchEvent.SupervisionAdded;
import org.whistle.contracts.DispatchEvent.TaskAssigned;
import org.whistle.contracts.DispatchEvent.TaskDropped;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.TaskDoer;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClockWarned;
import org.whistle.feedback.messages.model.Audience;
import org.whistle.feedback.messages.model.Blown;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.feedback.messages.model.Subject;

/**
 * Who an audience is, of one event.
 *
 * @param whistles of the request, the event's own included
 */
record Addressing(RequestEvent event, Subject subject, List<Blown> whistles) {

  List<Recipient> of(Audience audience) {
    return switch (audience) {
      case HOLDER -> List.of(Recipient.of(subject.holder()));
      case NAMED -> List.of(named().orElseGet(() -> Recipient.of(subject.holder())));
      case CALLER -> meant().map(Blown::caller).map(Recipient::of).distinct().toList();
      case UNIT -> unit().map(Recipient::unit).stream().toList();
      case UNITS ->
          meant().flatMap(it -> it.units().stream()).distinct().map(Recipient::unit).toList();
      case NOBODY -> List.of();
    };
  }

  /** The desk where the request stands after the event, when the event moves it. */
  static Optional<Recipient> holder(RequestEvent event) {
    return switch (event) {
      case RequestPlaced it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case RequestReopened it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case RequestEscalated it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case RequestSentDown it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case RequestTransferred it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case RequestTaken it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case RequestAssigned it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      default -> Optional.empty();
    };
  }

  private Optional<Recipient> named() {
    return switch (event) {
      case RequestUrged it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case SupervisionAdded it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case DecisionAsked it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case DecisionPassed it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case TaskAssigned it -> Optional.of(doer(it.to()));
      case TaskDropped it -> Optional.of(doer(it.to()));
      case DigestMade it -> Optional.of(Recipient.desk(it.tier(), it.place()));
      case ClockWarned it -> called(it.clock(), it.subject());
      case ClockMissed it -> called(it.clock(), it.subject());
      default -> Optional.empty();
    };
  }

  /** The whistle that the event is about; of any other event, all. */
  private Stream<Blown> meant() {
    var one =
        event instanceof WhistleBlown it
            ? Optional.of(it.whistleId())
            : UnitsMove.of(event).map(UnitsMove::whistleId);
    return whistles.stream().filter(it -> one.map(it.whistleId()::equals).orElse(true));
  }

  /** A person is told at the desk where that person sits. */
  private static Recipient doer(TaskDoer to) {
    var place = to.place();
    return place == null ? Recipient.unit(to.code()) : Recipient.deskOf(place);
  }

  private Optional<String> unit() {
    return UnitsMove.of(event).map(UnitsMove::unit);
  }

  /** A unit's own clock is the unit's to hear of. */
  private static Optional<Recipient> called(String clock, @Nullable String subject) {
    return Stream.ofNullable(subject)
        .filter(_ -> clock.equals("check-in"))
        .map(Recipient::unit)
        .findFirst();
  }
}
