package org.whistle.feedback.web;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.feedback.HearText;
import org.whistle.feedback.HearText.Wrote;
import org.whistle.feedback.messages.residents.AnswerText;
import org.whistle.feedback.messages.residents.Contacts;
import org.whistle.feedback.messages.residents.SignedText;
import org.whistle.feedback.messages.residents.SignedText.Headers;
import org.whistle.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What residents text back, as the gateway for text messages brings it, signed. */
@RestController
class TextController {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final HearText hearing;
  private final AnswerText answering;
  private final SignedText signed;

  TextController(HearText hearing, AnswerText answering, SignedText signed) {
    this.hearing = hearing;
    this.answering = answering;
    this.signed = signed;
  }

  /** Its id makes it heard once; the signature is over the body as it came. */
  @PostMapping("/api/messages/inbound")
  @Allow(anyone = true)
  Map<String, String> hear(
      @RequestHeader(name = "webhook-id", defaultValue = "") @Size(max = 100) String id,
      @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
      @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
      @RequestBody String body) {
    if (!signed.isOn()) {
      throw Refusal.notFound();
    }
    if (id.isBlank() || !signed.isGenuine(new Headers(id, timestamp, signature), body)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "text-not-genuine");
    }
    return hear(read(id, body));
  }

  private Map<String, String> hear(Wrote text) {
    try {
      var came = hearing.hear(text);
      if (came.toAnswer()) {
        answering.answer(text.id(), text.phone(), came.outcome());
      }
      return Map.of("outcome", Wire.of(came.outcome()), "text", answering.words(came.outcome()));
    } catch (Contacts.Unanswered later) {
      throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable").retryAfter(SOON);
    }
  }

  private static Wrote read(String id, String body) {
    try {
      var text = JsonMapper.shared().readTree(body);
      return new Wrote(id, digits(text), text.path("text").asString(""));
    } catch (JacksonException notJson) {
      throw Refusal.invalid("body", "JSON with phone and text");
    }
  }

  private static String digits(JsonNode text) {
    var phone = text.path("phone").asString("");
    if (!phone.matches("\\+?[0-9 ()-]{5,24}")) {
      throw Refusal.invalid("phone", "not a phone number");
    }
    return phone;
  }
}
