package org.whistle.feedback.messages.residents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What residents were told by text. */
public interface ResidentTexts {

  Instant now();

  /** Notes whose phones may be told of a request. */
  void contacts(UUID requestId, List<String> contacts);

  /** Whose phones may be told of each; those of nobody are left out. */
  Map<UUID, List<String>> contacts(Collection<UUID> requestIds);

  /** Keeps texts with their deliveries; what was told once is skipped. */
  void keep(Collection<ResidentText> texts);

  /** Notes all that is to be seen of the phone that a delivery went to. */
  void reached(UUID deliveryId, String shown);

  /** The request whose result one of these phones' owners was told last. */
  Optional<UUID> lastAnswered(Collection<UUID> requestIds);

  /** What was told of one request, the newest first. */
  List<Line> of(UUID requestId);

  /**
   * A text.
   *
   * @param stage {@code received|changed|answered}, after a re-do with its cycle behind a colon
   * @param to {@code own|second}
   * @param shown all that is told of the phone
   * @param state as in the delivery log
   */
  record Line(
      Instant at,
      String stage,
      String to,
      @Nullable String shown,
      String state,
      @Nullable String reason,
      @Nullable Instant nextTry) {}
}
