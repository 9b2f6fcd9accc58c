package org.whistle.journal;

import org.jspecify.annotations.Nullable;

/** A kept event stays as it is; the transaction must roll back. */
public final class NotMended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why nothing was done. */
  public enum Why {
    /** It isn't kept any more: released, or dealt with by others. */
    GONE,
    /** Something before it isn't applied yet. */
    WAITS,
    /** Nobody can read what it is, so it can only be discarded. */
    ONLY_DISCARD,
    /** This build doesn't know its type. */
    UNKNOWN_TYPE,
    /** The body isn't JSON of its type. */
    UNREADABLE,
    /** The body is longer than an event may be. */
    TOO_LARGE,
    /** It was tried, and failed for good; the cause says how. */
    FAILS
  }

  private final Why why;

  NotMended(Why why, @Nullable Throwable cause) {
    super(cause == null ? why.name() : cause.toString(), cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
