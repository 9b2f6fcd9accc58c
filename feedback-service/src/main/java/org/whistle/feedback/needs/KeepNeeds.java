package org.whistle.feedback.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestLinked;
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
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.feedback.needs.model.Change;
import org.whistle.feedback.needs.model.Change.Spot;
import org.whistle.feedback.needs.model.Fresh;
import org.whistle.journal.Heard;

/** Follows what others say, as far as a place's needs are concerned. */
@Component
public class KeepNeeds {
  private static final String FOLLOW_UP = "follow-up";

  private final Needs needs;

  KeepNeeds(Needs needs) {
    this.needs = needs;
  }

  public void keep(List<Heard> heard) {
    var pointed = new ArrayList<Fresh>();
    var changes = new LinkedHashMap<UUID, Change>();
    for (var it : heard) {
      if (it.event() instanceof RequestPointed event) {
        pointed.add(fresh(it, event));
      }
      change(it).ifPresent(change -> changes.merge(it.requestId(), change, Change::then));
    }
    needs.keep(pointed, changes.values());
  }

  private static Fresh fresh(Heard it, RequestPointed event) {
    var due =
        Stream.of(Optional.ofNullable(event.respondBy()), Optional.ofNullable(event.resolveBy()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    return new Fresh(
        it.requestId(), event.place(), event.category(), event.channel(), due, it.occurredAt());
  }

  private static Optional<Change> change(Heard heard) {
    var id = heard.requestId();
    return Optional.ofNullable(
        switch (heard.event()) {
          case RequestTaken _, RequestResumed _ -> Change.to(id, "underway");
          case RequestEscalated _, RequestSentDown _ -> Change.to(id, "waiting");
          case RequestTransferred it ->
              Change.to(id, "waiting").then(Change.at(id, new Spot(it.place(), null)));
          case RequestReclassified it -> Change.at(id, new Spot(null, it.category()));
          case RequestResponded it -> Change.due(id, "answered", it.plannedBy());
          case RequestExtended it -> Change.due(id, null, it.until());
          case RequestSuspended it -> Change.due(id, "suspended", it.reviewAt());
          case RequestRegistered it -> Change.due(id, "registered", it.reviewAt());
          case HardCaseDeclared _ -> Change.to(id, "hard-case");
          case RequestReopened _ -> Change.again(id);
          case RequestResolved _ -> Change.to(id, "resolved");
          case RequestDeclined _ -> Change.to(id, "declined");
          case RequestWithdrawn _ -> Change.to(id, "withdrawn");
          case RequestArchived _ -> Change.to(id, "archived");
          case RequestLinked it when !it.kind().equals(FOLLOW_UP) ->
              Change.together(id, it.to().toString());
          case RequestUnlinked _ -> Change.together(id, "");
          case WhistleBlown it -> Change.called(id, it.units());
          case WhistleUnitAdded it -> Change.called(id, List.of(it.unit()));
          // Nothing else changes what a place needs.
          default -> null;
        });
  }
}
