package org.whistle.feedback.messages.channels;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Guards;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;
import org.whistle.feedback.messages.residents.Contacts;
import org.whistle.feedback.messages.residents.Contacts.Found.Reachable;
import org.whistle.feedback.messages.residents.Contacts.Found.Unreachable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Intake's phones, over HTTP behind guards of their own: an intake that is away opens no breaker of
 * the gateway for text messages.
 */
@Component
class IntakeContacts implements Contacts {
  private static final String LINE = "contacts";

  private final IntakeCall intake;
  private final Guards guards;

  IntakeContacts(IntakeCall intake, Guards guards) {
    this.intake = intake;
    this.guards = guards;
  }

  @Override
  public Found find(UUID request, String slot, UUID delivery) {
    var whose = slot.equals("own") ? "OWN" : "SECOND";
    var body = Map.of("request", request, "slot", whose, "delivery", delivery);
    return post("/internal/contacts/use", body)
        .map(IntakeContacts::found)
        .orElseGet(() -> new Unreachable(Reason.CONTACT_AWAITED));
  }

  @Override
  public Known of(String phone) {
    return post("/internal/contacts/known", Map.of("phone", phone))
        .filter(it -> it.statusCode() == 200)
        .map(it -> JsonMapper.shared().readValue(it.body(), Known.class))
        .orElseThrow(Unanswered::new);
  }

  @Override
  public void wish(String phone, boolean texts) {
    post("/internal/contacts/wish", Map.of("phone", phone, "texts", texts))
        .filter(it -> it.statusCode() == 200)
        .orElseThrow(Unanswered::new);
  }

  @Override
  public Optional<String> code(String phone) {
    return post("/internal/contacts/code", Map.of("phone", phone))
        .filter(it -> it.statusCode() == 200)
        .map(it -> JsonMapper.shared().readTree(it.body()).path("code").asString(""))
        .map(code -> Optional.of(code).filter(it -> !it.isEmpty()))
        .orElseThrow(Unanswered::new);
  }

  /** What it answered, where it did. */
  private Optional<HttpResponse<String>> post(String path, Map<String, ?> body) {
    var answer = new AtomicReference<HttpResponse<String>>();
    guards.through(
        LINE,
        () -> {
          answer.set(intake.post(path, body));
          return Reply.accepted();
        });
    return Optional.ofNullable(answer.get());
  }

  private static Found found(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 200 -> JsonMapper.shared().readValue(answer.body(), Reachable.class);
      case 404 -> new Unreachable(Reason.NO_CONTACT);
      case 410 -> new Unreachable(Reason.OPTED_OUT);
      // It doesn't know this service (yet): its keys are being changed.
      default -> new Unreachable(Reason.CONTACT_AWAITED);
    };
  }
}
