package org.whistle.intake.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.IntakeEvent.ContactsChanged;
import org.whistle.intake.Masking;
import org.whistle.journal.Journal;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** The resident chooses who is told by text: nobody, the own phone, a second one too. */
@Component
public class ChooseContacts {
  private final Journal journal;
  private final OwnRequest own;
  private final Contacts contacts;
  private final AuditLog log;

  ChooseContacts(Journal journal, OwnRequest own, Contacts contacts, AuditLog log) {
    this.journal = journal;
    this.own = own;
    this.contacts = contacts;
    this.log = log;
  }

  /**
   * What was chosen; phones are masked.
   *
   * @param own absent where none was given
   * @param texts whether the own phone is told by text
   */
  public record Chosen(@Nullable String own, @Nullable String second, boolean texts) {}

  /**
   * What is to be otherwise; absent stays.
   *
   * @param second another phone, or nothing between the quotes to take it back
   */
  public record Choice(@Nullable Boolean texts, @Nullable String second) {}

  /** Shows it. */
  public Chosen of(UUID id, Caller caller) {
    own.any(id, caller);
    var phone = contacts.phone(id, Slot.OWN);
    return new Chosen(
        phone.map(Masking::phone).orElse(null),
        contacts.phone(id, Slot.SECOND).map(Masking::phone).orElse(null),
        phone.filter(it -> !contacts.silent(it)).isPresent());
  }

  /**
   * Changes it.
   *
   * @throws Refusal 409 {@code no-contact} for texts to a phone that was never given
   */
  public Chosen choose(UUID id, Choice choice, Caller caller) {
    return journal.write(
        id,
        page -> {
          var request = own.any(id, caller);
          Optional.ofNullable(choice.texts()).ifPresent(it -> texts(id, it, caller));
          if (second(id, choice.second())) {
            page.say(request.cycle(), new ContactsChanged(told(id), "resident"));
          }
          return of(id, caller);
        });
  }

  private void texts(UUID id, boolean wanted, Caller caller) {
    var phone = contacts.phone(id, Slot.OWN).orElseThrow(() -> Refusal.conflict("no-contact"));
    contacts.silence(phone, !wanted);
    log.write(
        caller,
        wanted ? "contact.opted-in" : "contact.opted-out",
        id.toString(),
        Map.of("by", "page"));
  }

  /** True where another one, or none any more, is told. */
  private boolean second(UUID id, @Nullable String wanted) {
    var before = contacts.phone(id, Slot.SECOND);
    if (wanted == null || wanted.equals(before.orElse(""))) {
      return false;
    }
    if (wanted.isEmpty()) {
      contacts.noSecond(id);
    } else {
      contacts.second(id, wanted);
    }
    return true;
  }

  private List<String> told(UUID id) {
    return Stream.of(Slot.values())
        .filter(slot -> contacts.phone(id, slot).isPresent())
        .map(Slot::wire)
        .toList();
  }
}
