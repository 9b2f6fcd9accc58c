package org.whistle.feedback.messages.residents;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.model.Wire;
import org.whistle.feedback.messages.residents.model.Outcome;

/** Tells a phone plainly that its text came to nothing. */
@Component
public class AnswerText {
  /** Two machines that answer each other would never end. */
  private static final int MOST_A_DAY = 3;

  private final TextGateway gateway;
  private final Residents residents;
  private final HeardTexts heard;

  AnswerText(TextGateway gateway, Residents residents, HeardTexts heard) {
    this.gateway = gateway;
    this.residents = residents;
    this.heard = heard;
  }

  /** What it is told, in words. */
  public String words(Outcome outcome) {
    return outcome.isAnswered() ? residents.answer(Wire.of(outcome)) : "";
  }

  /**
   * Tells it, through the guards of every text.
   *
   * @param messageId of the text that is answered
   */
  public void answer(String messageId, String phone, Outcome outcome) {
    if (heard.answeredToday(phone) <= MOST_A_DAY) {
      var key = UUID.nameUUIDFromBytes(("answer " + messageId).getBytes(StandardCharsets.UTF_8));
      gateway.send(phone, words(outcome), key);
    }
  }
}
