package org.whistle.feedback.messages.model;

import java.util.Set;

/**
 * One line of the matrix.
 *
 * @param move wire name of an event
 * @param channels none where nobody is told
 */
public record Route(String move, Audience audience, When when, Set<Channel> channels) {
  public Route {
    channels = Set.copyOf(channels);
    if ((audience == Audience.NOBODY) != channels.isEmpty()) {
      throw new IllegalArgumentException(
          move + ": nobody has no channel, and nobody else has none");
    }
  }
}
