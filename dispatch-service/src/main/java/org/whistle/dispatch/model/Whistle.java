package org.whistle.dispatch.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent;

/**
 * A street's call to departments (吹哨).
 *
 * @param kind {@code general|urgent|enforcement|emergency}
 * @param lead the one unit that leads
 * @param parts every called unit, the lead included, and where its part stands
 */
public record Whistle(UUID id, UUID requestId, String kind, String lead, Map<String, Part> parts) {

  /** The whistle after one unit's part has moved. */
  <E extends DispatchEvent> Move<Whistle, E> after(String unit, Move<? extends Part, E> move) {
    var changed = new TreeMap<>(parts);
    changed.put(unit, move.next());
    return new Move<>(new Whistle(id, requestId, kind, lead, changed), move.event());
  }

  boolean allDoneBut(String unit) {
    return parts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(unit))
        .map(Map.Entry::getValue)
        .allMatch(part -> part instanceof Part.Done || part instanceof Part.Returned);
  }

  /** Every called unit, the lead included. */
  public List<String> units() {
    return List.copyOf(parts.keySet());
  }
}
