package org.whistle.feedback.messages.residents;

/** Whether a text that came in is the gateway's, and of now. */
public interface SignedText {

  /** Without a secret none is heard. */
  boolean isOn();

  boolean isGenuine(Headers headers, String body);

  /** What stands beside its body; {@code webhook-id}, {@code -timestamp}, {@code -signature}. */
  record Headers(String id, String timestamp, String signature) {}
}
