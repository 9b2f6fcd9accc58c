package org.whistle.feedback.messages.residents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.IntakeEvent.ContactsChanged;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.feedback.messages.MessageSettings;
import org.whistle.feedback.messages.Subjects;
import org.whistle.feedback.messages.model.Subject;
import org.whistle.feedback.messages.residents.ResidentText.Told;
import org.whistle.journal.Heard;
import org.whistle.journal.Ids;

/**
 * Writes down what residents are to be texted, in the transaction that heard the move: received, a
 * changed promise, answered, each once. Everything else the follow page tells.
 */
@Component
public class TellResident {
  private final ResidentTexts texts;
  private final Subjects subjects;
  private final boolean on;

  TellResident(ResidentTexts texts, Subjects subjects, MessageSettings settings) {
    this.texts = texts;
    this.subjects = subjects;
    this.on = settings.sms().isOn();
  }

  /** What others did; their requests are known to messages by now. */
  public void hear(List<Heard> heard) {
    if (!on) {
      return;
    }
    heard.forEach(this::note);
    var moves = heard.stream().flatMap(it -> ResidentMove.of(it).stream()).toList();
    if (moves.isEmpty()) {
      return;
    }
    var ids = moves.stream().map(it -> it.heard().requestId()).collect(Collectors.toSet());
    var contacts = texts.contacts(ids);
    if (!contacts.isEmpty()) {
      var known = subjects.load(contacts.keySet());
      texts.keep(moves.stream().flatMap(it -> of(it, contacts, known)).toList());
    }
  }

  /** Praise is passed on and asks for nothing; its resident isn't disturbed. */
  private void note(Heard heard) {
    switch (heard.event()) {
      case RequestPointed it when it.contacts() != null && !it.kind().equals("praise") ->
          texts.contacts(heard.requestId(), it.contacts());
      case ContactsChanged it ->
          texts.contacts(heard.requestId(), undisturbed(heard.requestId(), it.contacts()));
      default -> {
        // Nothing else says whom to tell.
      }
    }
  }

  /** A phone of one's own is there from the beginning; whose isn't told then isn't told later. */
  private List<String> undisturbed(UUID request, List<String> contacts) {
    var before = texts.contacts(List.of(request)).getOrDefault(request, List.of());
    return contacts.stream().filter(slot -> !slot.equals("own") || before.contains("own")).toList();
  }

  private static Stream<ResidentText> of(
      ResidentMove move, Map<UUID, List<String>> contacts, Map<UUID, Subject> known) {
    var heard = move.heard();
    var subject = known.get(heard.requestId());
    if (subject == null) {
      return Stream.empty();
    }
    var type = EventTypes.nameOf(heard.event().getClass());
    var told = new Told(heard.requestId(), heard.eventId(), type, heard.occurredAt());
    var once = move.stage().once(heard.cycle());
    return contacts.getOrDefault(heard.requestId(), List.of()).stream()
        .map(slot -> new ResidentText(Ids.next(), told, slot, once, move.facts(subject, slot)));
  }
}
