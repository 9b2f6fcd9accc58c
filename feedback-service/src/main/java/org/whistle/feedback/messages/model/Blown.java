package org.whistle.feedback.messages.model;

import java.util.List;
import java.util.UUID;

/** A whistle, as far as it says whom to tell. */
public record Blown(
    UUID whistleId, UUID requestId, String kind, String caller, List<String> units) {
  public Blown {
    units = List.copyOf(units);
  }
}
