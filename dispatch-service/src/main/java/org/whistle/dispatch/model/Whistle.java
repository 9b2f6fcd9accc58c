package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent;

/**
 * A street's call to departments (吹哨).
 *
 * @param cycle which time the request was being handled
 * @param parts every called unit, the lead included, and where its part stands
 */
public record Whistle(
    UUID id, UUID requestId, int cycle, Call.Terms terms, Map<String, Part> parts) {

  public String kind() {
    return terms.kind();
  }

  public String lead() {
    return terms.lead();
  }

  /** The whistle after one unit's part has moved. */
  <E extends DispatchEvent> Move<Whistle, E> after(String unit, Move<? extends Part, E> move) {
    return new Move<>(with(unit, move.next()), move.event());
  }

  Whistle with(String unit, Part part) {
    var changed = new TreeMap<>(parts);
    changed.put(unit, part);
    return new Whistle(id, requestId, cycle, terms, changed);
  }

  boolean allDoneBut(String unit) {
    return parts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(unit))
        .allMatch(entry -> entry.getValue().isOver());
  }

  /** Every called unit, the lead included. */
  public List<String> units() {
    return List.copyOf(parts.keySet());
  }

  /** Units whose parts must be over before the request is resolved, and aren't. */
  public List<String> stillAtWork() {
    return terms.waitsForAll()
        ? parts.entrySet().stream()
            .filter(entry -> !entry.getValue().isOver())
            .map(Map.Entry::getKey)
            .toList()
        : List.of();
  }

  /** The unit whose return is this decision. */
  public Optional<String> unitOf(UUID decision) {
    return parts.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Open<?> open && open.turn().asked(decision))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A return that nobody has ruled on. */
  public Optional<UUID> undecidedReturn() {
    return parts.values().stream()
        .filter(part -> part instanceof Open<?> open && open.turn().isUndecided())
        .map(part -> Objects.requireNonNull(((Open<?>) part).turn().plea()).decision())
        .findFirst();
  }

  /** Why nobody answers it any more, where the request has gone on without. */
  public Optional<Reason> against(Handling handling) {
    if (cycle != handling.cycle()) {
      return Optional.of(Reason.STALE);
    }
    return switch (handling.state()) {
      case Waiting _, Taken _, Responded _, Suspended _, Registered _, HardCase _ ->
          Optional.empty();
      case Resolved _ -> Optional.of(Reason.ALREADY_RESOLVED);
      case Declined _, Withdrawn _, Archived _ -> Optional.of(Reason.ALREADY_ENDED);
    };
  }

  /** Since when a unit is called. */
  public Instant calledAt(String unit) {
    return parts.get(unit) instanceof Open<?> open ? open.turn().calledAt() : Instant.EPOCH;
  }
}
