package org.whistle.feedback.messages.residents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.feedback.messages.model.Reason;

/** Residents' phones, which are intake's; asked for when one is needed, and kept nowhere here. */
public interface Contacts {

  /** The phone that a delivery goes to, or why there is none now. */
  Found find(UUID request, String slot, UUID delivery);

  /**
   * What a phone was told of.
   *
   * @throws Unanswered when intake doesn't say
   */
  Known of(String phone);

  /**
   * No texts any more, or again.
   *
   * @throws Unanswered when intake doesn't say
   */
  void wish(String phone, boolean texts);

  /**
   * A new one-time code for a phone; empty for one that nobody knows or that asks too often.
   *
   * @throws Unanswered when intake doesn't say
   */
  Optional<String> code(String phone);

  /** What intake says of a phone. */
  sealed interface Found {

    /**
     * It may be told.
     *
     * @param code that shows the request; empty where nobody knows it any more
     * @param language {@code zh|en}
     */
    record Reachable(String phone, String code, String language) implements Found {}

    /** It may not, or not now. */
    record Unreachable(Reason why) implements Found {}
  }

  /**
   * A phone that wrote.
   *
   * @param requests that it was told of
   * @param silent it wants no texts
   */
  record Known(List<UUID> requests, boolean silent) {}

  /** Intake doesn't answer. */
  final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a trace: it is an outage and no bug. */
    public Unanswered() {
      super("intake doesn't answer", null, false, false);
    }
  }
}
