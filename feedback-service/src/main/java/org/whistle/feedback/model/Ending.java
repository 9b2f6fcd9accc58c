package org.whistle.feedback.model;

/** How a matter came to be settled. */
public enum Ending {
  SOLVED,
  REDO_REFUSED,
  /** Nobody could be reached; never counted as satisfied. */
  NO_CONTACT,
  /** Nobody knows how to reach whoever pointed it, and nobody came with its code. */
  NOT_VISITABLE,
  /** Whom nobody had reached said so on line afterwards. */
  RATED_LATER,
  WITHDRAWN,
  PRAISE,
  DECLINED;

  /** Whether nobody was heard, and may still say so. */
  boolean isUnheard() {
    return this == NO_CONTACT || this == NOT_VISITABLE;
  }
}
