package org.whistle.dispatch.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A street's call to departments (吹哨).
 *
 * @param kind {@code general|urgent|enforcement|emergency}
 * @param lead the one unit that leads
 * @param parts every called unit, the lead included, and where its part stands
 */
public record Whistle(UUID id, UUID requestId, String kind, String lead, Map<String, Part> parts) {

  Whistle with(String unit, Part part) {
    var changed = new TreeMap<>(parts);
    changed.put(unit, part);
    return new Whistle(id, requestId, kind, lead, changed);
  }

  boolean allDoneBut(String unit) {
    return parts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(unit))
        .allMatch(entry -> entry.getValue() instanceof Part.Done);
  }

  /** Every called unit, the lead included. */
  public List<String> units() {
    return List.copyOf(parts.keySet());
  }
}
