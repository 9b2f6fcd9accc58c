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
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.RequestEvent;
import org.whistle.feedback.messages.model.Blown;
import org.whistle.feedback.messages.model.KeptFrom;
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
  private final Rota rota;

  Telling(Matrix matrix, Subjects subjects, Messages messages, Rota rota) {
    this.matrix = matrix;
    this.subjects = subjects;
    this.messages = messages;
    this.rota = rota;
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

    Message.Origin of(Matrix matrix) {
      return new Message.Origin(requestId, eventId, name(), matrix.version(), at);
    }
  }

  /** Move by move, so that who is told doesn't depend on which moves were heard together. */
  private void tell(List<Move> moves) {
    var ids = moves.stream().map(Move::requestId).collect(Collectors.toSet());
    var known = subjects.load(ids);
    var whistles =
        subjects.whistles(ids).stream()
            .collect(Collectors.toMap(Blown::whistleId, it -> it, (it, _) -> it, TreeMap::new));
    var changed = new TreeMap<UUID, Subject>();
    var blown = new TreeMap<UUID, Blown>();
    var told = new ArrayList<Post>();
    for (var move : moves) {
      var before =
          Optional.ofNullable(changed.get(move.requestId())).orElse(known.get(move.requestId()));
      var after = after(move, before);
      if (after != null) {
        if (!after.equals(before)) {
          changed.put(move.requestId(), after);
        }
        Calling.after(move.requestId(), move.event(), whistles)
            .ifPresent(
                it -> {
                  whistles.put(it.whistleId(), it);
                  blown.put(it.whistleId(), it);
                });
        told.add(new Post(move, new Addressing(move.event(), after, of(move, whistles))));
      }
    }
    subjects.save(changed.values());
    blown.values().forEach(subjects::keep);
    messages.keep(posts(told));
  }

  private record Post(Move move, Addressing to) {}

  private static List<Blown> of(Move move, Map<UUID, Blown> whistles) {
    return whistles.values().stream()
        .filter(it -> it.requestId().equals(move.requestId()))
        .toList();
  }

  private Collection<Message> posts(List<Post> told) {
    var routed =
        told.stream()
            .filter(it -> !matrix.of(it.move().name(), it.to().subject().urgent()).isEmpty())
            .toList();
    if (routed.isEmpty()) {
      return List.of();
    }
    var onDuty = rota.now();
    return routed.stream()
        .flatMap(it -> Addressed.by(matrix, it.to(), it.move().of(matrix), onDuty).stream())
        .toList();
  }

  private static @Nullable Subject after(Move move, @Nullable Subject before) {
    if (move.event() instanceof RequestPointed it) {
      var matter = new Matter(it.category(), it.urgency(), it.place(), it.placeName());
      var desk = Recipient.streetOf(it.place()).toString();
      var about = it.about() == null ? List.<String>of() : it.about();
      var from = new KeptFrom(it.restricted(), about);
      return new Subject(move.requestId(), it.number(), matter, desk, from);
    }
    if (before == null) {
      return null;
    }
    if (move.event() instanceof RequestReclassified it) {
      return before.reclassified(it.category(), it.urgency(), it.restricted());
    }
    if (move.event() instanceof ComplaintMarked it) {
      return before.complainsOf(it.about());
    }
    var lies = move.event() instanceof RequestTransferred it ? before.at(it.place()) : before;
    return Addressing.holder(move.event()).map(lies::heldBy).orElse(lies);
  }
}
