package org.whistle.feedback.appeals.model;

/** An appeal on its way; each state has methods for the moves that it allows, and no others. */
public sealed interface Appeal {
  Claim claim();

  /** It waits for somebody to judge. */
  sealed interface Open extends Appeal {}

  /** Nobody has judged it yet; what it is about counts. */
  record Asked(Claim claim) implements Open {
    Supported supported(String by) {
      return new Supported(claim, by);
    }

    Refused refused(String by) {
      return new Refused(claim, by);
    }
  }

  /** One person agrees; it still counts. */
  record Supported(Claim claim, String first) implements Open {
    Excluded excluded(String by) {
      return new Excluded(claim, first, by);
    }

    Refused refused(String by) {
      return new Refused(claim, by);
    }
  }

  /** Two agree: out of the figures, for good. */
  record Excluded(Claim claim, String first, String second) implements Appeal {}

  /** It goes on counting, for good. */
  record Refused(Claim claim, String by) implements Appeal {}
}
