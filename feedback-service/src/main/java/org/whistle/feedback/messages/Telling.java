package org.whistle.feedback.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.RequestEvent;
import org.whistle.feedback.messages.model.Blown;
import org.whistle.feedback.messages.model.Matrix;
import org.whistle.feedback.messages.model.Message;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.feedback.messages.model.Subject;
import org.whistle.feedback.messages.model.Subject.Matter;
import org.whistle.journal.Heard;
import org.whistle.journal.Ids;
import org.whistle.journal.Page;

/** Writes down who is to be told, in the transaction that heard the move; nothing is sent here. */
@Component
public class Telling {
  private final Matrix matrix;
  private final Subjects subjects;
  private final Messages messages;

  Telling(Matrix matrix, Subjects subjects, Messages messages) {
    this.matrix = matrix;
    this.subjects = subjects;
    this.messages = messages;
  }

  /** What others did. */
  public void hear(List<Heard> heard) {
    tell(
        heard.stream()
            .map(it -> new Move(it.requestId(), it.eventId(), it.occurredAt(), it.event()))
            .toList());
  }

  /** What this service says itself, which it doesn't hear. */
  public void said(Page page, FeedbackEvent event) {
    var move = new Move(page.requestId(), Ids.next(), page.now(), event);
    if (!matrix.of(move.name(), true).isEmpty()) {
      tell(List.of(move));
    }
  }

  private record Move(UUID requestId, UUID eventId, Instant at, RequestEvent event) {
    String name() {
      return EventTypes.nameOf(event.getClass());
    }
  }

  private void tell(List<Move> moves) {
    var known = subjects.load(moves.stream().map(Move::requestId).collect(Collectors.toSet()));
    var changed = new TreeMap<UUID, Subject>();
    var told = new ArrayList<Post>();
    for (var move : moves) {
      var before =
          Optional.ofNullable(changed.get(move.requestId())).orElse(known.get(move.requestId()));
      var after = after(move, before);
      if (after != null) {
        if (!after.equals(before)) {
          changed.put(move.requestId(), after);
        }
        told.add(new Post(move, after));
      }
    }
    subjects.save(changed.values());
    told.forEach(it -> keepWhistle(it.move()));
    messages.keep(posts(told));
  }

  private record Post(Move move, Subject subject) {}

  private Collection<Message> posts(List<Post> told) {
    var routed =
        told.stream()
            .filter(it -> !matrix.of(it.move().name(), it.subject().urgent()).isEmpty())
            .toList();
    if (routed.isEmpty()) {
      return List.of();
    }
    var ids = routed.stream().map(it -> it.subject().requestId()).collect(Collectors.toSet());
    Map<UUID, List<Blown>> whistles =
        subjects.whistles(ids).stream().collect(Collectors.groupingBy(Blown::requestId));
    return routed.stream()
        .flatMap(
            it -> {
              var ofRequest = whistles.getOrDefault(it.subject().requestId(), List.of());
              var to = new Addressing(it.move().event(), it.subject(), ofRequest);
              var origin =
                  new Message.Origin(
                      it.move().requestId(),
                      it.move().eventId(),
                      it.move().name(),
                      matrix.version(),
                      it.move().at());
              return Addressed.by(matrix, to, origin).stream();
            })
        .toList();
  }

  private static @Nullable Subject after(Move move, @Nullable Subject before) {
    if (move.event() instanceof RequestPointed it) {
      var matter = new Matter(it.category(), it.urgency(), it.place(), it.placeName());
      var desk = Recipient.streetOf(it.place()).toString();
      return new Subject(move.requestId(), it.number(), matter, desk);
    }
    if (before == null) {
      return null;
    }
    if (move.event() instanceof RequestReclassified it) {
      return before.reclassified(it.category(), it.urgency());
    }
    var lies = move.event() instanceof RequestTransferred it ? before.at(it.place()) : before;
    return Addressing.holder(move.event()).map(lies::heldBy).orElse(lies);
  }

  private void keepWhistle(Move move) {
    if (move.event() instanceof WhistleBlown it) {
      var caller = Recipient.streetOf(it.place()).toString();
      subjects.keep(new Blown(it.whistleId(), move.requestId(), it.kind(), caller, it.units()));
    } else if (move.event() instanceof WhistleUnitAdded it) {
      subjects.add(it.whistleId(), it.unit());
    }
  }
}
