package org.whistle.feedback.messages.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one recipient is told of one move. Facts are codes, dates and numbers, no words. */
public record Message(
    UUID id, Origin origin, To to, Set<Channel> channels, Map<String, Object> facts) {
  public Message {
    channels = Set.copyOf(channels);
  }

  /**
   * Who is told.
   *
   * @param onDuty who is on duty there, and is reached by the same channels
   */
  public record To(Recipient recipient, List<Recipient> onDuty) {}

  /**
   * The move that it is about.
   *
   * @param matrix version of the routes that made it
   */
  public record Origin(UUID requestId, UUID eventId, String move, String matrix, Instant at) {}
}
