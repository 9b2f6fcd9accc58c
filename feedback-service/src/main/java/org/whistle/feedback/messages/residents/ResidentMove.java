package org.whistle.feedback.messages.residents;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.IntakeEvent.ContactsChanged;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.feedback.messages.model.Subject;
import org.whistle.feedback.messages.residents.model.Stage;
import org.whistle.journal.Heard;

/**
 * A move that its resident is texted about.
 *
 * @param words key of what is said
 * @param dates that it names
 */
record ResidentMove(Heard heard, Stage stage, String words, Map<String, Instant> dates) {

  /** Empty for the rest of a request's life, which the follow page tells. */
  static Optional<ResidentMove> of(Heard heard) {
    return Optional.ofNullable(
        switch (heard.event()) {
          case RequestPointed it when it.contacts() != null ->
              new ResidentMove(heard, Stage.RECEIVED, received(it), promised(it));
          case ContactsChanged _ -> new ResidentMove(heard, Stage.RECEIVED, "received", Map.of());
          case RequestExtended it ->
              new ResidentMove(heard, Stage.CHANGED, "extended", Map.of("until", it.until()));
          case RequestSuspended it ->
              new ResidentMove(heard, Stage.CHANGED, "suspended", Map.of("until", it.reviewAt()));
          case RequestRegistered it ->
              new ResidentMove(heard, Stage.CHANGED, "registered", Map.of("until", it.reviewAt()));
          case RequestResolved _ -> new ResidentMove(heard, Stage.ANSWERED, "resolved", Map.of());
          case RequestDeclined _ -> new ResidentMove(heard, Stage.ANSWERED, "declined", Map.of());
          default -> null;
        });
  }

  /** Codes and dates, as the log keeps them. */
  Map<String, Object> facts(Subject subject, String slot) {
    var facts = new HashMap<String, Object>();
    facts.put("words", slot.equals("second") && stage == Stage.RECEIVED ? "named" : words);
    facts.put("number", subject.number());
    facts.put("urgency", subject.matter().urgency());
    // Whoever sees the phone lie there needn't know what a restricted matter is about.
    if (!subject.keptFrom().restricted()) {
      facts.put("category", subject.matter().category());
      facts.put("placeName", subject.matter().placeName());
    }
    dates.forEach((name, date) -> facts.put(name, date.toString()));
    return facts;
  }

  private static String received(RequestPointed it) {
    if (it.parent() != null) {
      return "received.rest";
    }
    if (it.resolveBy() != null) {
      return "received.urgent";
    }
    return it.respondBy() == null ? "received" : "received.dated";
  }

  private static Map<String, Instant> promised(RequestPointed it) {
    var date = it.resolveBy() == null ? it.respondBy() : it.resolveBy();
    return date == null ? Map.of() : Map.of("until", date);
  }
}
