package org.whistle.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.whistle.dispatch.model.Whistle;

/** Where a whistle stands. */
record WhistleAnswer(
    UUID whistleId, UUID requestId, String kind, String lead, List<CalledUnit> units) {

  /** One called unit: {@code called|checked-in|done|returned}. */
  record CalledUnit(String unit, String state) {}

  static WhistleAnswer of(Whistle whistle) {
    return new WhistleAnswer(
        whistle.id(),
        whistle.requestId(),
        whistle.kind(),
        whistle.lead(),
        whistle.parts().entrySet().stream()
            .map(part -> new CalledUnit(part.getKey(), part.getValue().wire()))
            .toList());
  }
}
