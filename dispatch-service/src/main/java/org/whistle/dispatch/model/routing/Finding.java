package org.whistle.dispatch.model.routing;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a rule set.
 *
 * @param reason {@code
 *     no-holder|taken-back|unknown-unit|unknown-category|same-id|too-many|bad-value|unreachable}
 * @param rule its id, where it is one rule's
 * @param category its code, where it is about one
 * @param text what stands there, or the facts for which it is so
 */
public record Finding(
    String reason, @Nullable String rule, @Nullable String category, String text) {

  /** Whether the set may be announced nevertheless. */
  public boolean isWarning() {
    return reason.equals("unreachable");
  }
}
