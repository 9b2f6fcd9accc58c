package org.whistle.journal;

import org.jspecify.annotations.Nullable;

/**
 * What two people decided about a kept event.
 *
 * @param body the corrected JSON, to {@link Action#MEND} alone
 * @param proposedBy user name, as is {@code approvedBy}
 */
public record Mending(
    long keptId, Action action, @Nullable String body, String proposedBy, String approvedBy) {

  /** What may be done. */
  public enum Action {
    /** Apply it as it came. */
    REDRIVE,
    /** Apply it with another body. */
    MEND,
    /** Count it as heard and never apply it. */
    DISCARD
  }
}
