package org.whistle.feedback.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Recipient;

/** Where recipients are reached outside of the product; sealed, and never shown again. */
public interface Targets {

  /** Sets or changes one. A new secret leaves the former one good for a day. */
  void set(Recipient recipient, Channel channel, Wanted wanted);

  /** Takes it away; what is on its way to it is dropped. False when there was none. */
  boolean remove(Recipient recipient, Channel channel);

  List<Shown> all();

  /** For the one who sends. */
  Optional<Opened> open(UUID targetId);

  /**
   * What an administrator sets.
   *
   * @param shown what is told of the address afterwards: its host, or the last digits
   * @param secret absent leaves the one that is there
   */
  record Wanted(String address, String shown, @Nullable String secret, String by) {}

  /** What is told of a target. */
  record Shown(String recipient, String channel, String shown, boolean signed, Changed changed) {}

  /** Who changed it last. */
  record Changed(String by, Instant at) {}

  /** An address with the secrets that sign for it, the newest first. */
  record Opened(String address, List<String> secrets) {}
}
