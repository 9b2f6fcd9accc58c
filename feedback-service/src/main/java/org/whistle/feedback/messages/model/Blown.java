package org.whistle.feedback.messages.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A whistle, as far as it says whom to tell. */
public record Blown(
    UUID whistleId, UUID requestId, String kind, String caller, List<String> units) {
  public Blown {
    units = List.copyOf(units);
  }

  /** One more unit belongs to it. */
  public Blown with(String unit) {
    return called(Stream.concat(units.stream(), Stream.of(unit)).distinct().toList());
  }

  /** A unit is out. */
  public Blown without(String unit) {
    return called(units.stream().filter(it -> !it.equals(unit)).toList());
  }

  private Blown called(List<String> next) {
    return new Blown(whistleId, requestId, kind, caller, next);
  }
}
