package org.whistle.feedback.needs.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one need; whatever is absent stays.
 *
 * @param master what it is worked on together with; empty where it goes its own way again
 * @param redos how often it was begun anew by it
 * @param units that were called
 */
public record Change(
    UUID requestId,
    @Nullable String state,
    @Nullable Instant dueAt,
    @Nullable Spot spot,
    @Nullable String master,
    int redos,
    List<String> units) {

  /** Where it lies or what it is taken for, one of which is another now. */
  public record Spot(@Nullable String place, @Nullable String category) {}

  public static Change to(UUID requestId, String state) {
    return new Change(requestId, state, null, null, null, 0, List.of());
  }

  public static Change due(UUID requestId, @Nullable String state, @Nullable Instant dueAt) {
    return new Change(requestId, state, dueAt, null, null, 0, List.of());
  }

  public static Change at(UUID requestId, Spot spot) {
    return new Change(requestId, null, null, spot, null, 0, List.of());
  }

  public static Change together(UUID requestId, String master) {
    return new Change(requestId, null, null, null, master, 0, List.of());
  }

  public static Change again(UUID requestId) {
    return new Change(requestId, "waiting", null, null, null, 1, List.of());
  }

  public static Change called(UUID requestId, List<String> units) {
    return new Change(requestId, null, null, null, null, 0, units);
  }

  /** This, and then another of the same request. */
  public Change then(Change next) {
    return new Change(
        requestId,
        next.state == null ? state : next.state,
        next.dueAt == null ? dueAt : next.dueAt,
        spot == null || next.spot == null ? or(next.spot, spot) : both(spot, next.spot),
        next.master == null ? master : next.master,
        redos + next.redos,
        Stream.concat(units.stream(), next.units.stream()).distinct().toList());
  }

  private static Spot both(Spot first, Spot next) {
    return new Spot(or(next.place, first.place), or(next.category, first.category));
  }

  private static <T> @Nullable T or(@Nullable T later, @Nullable T earlier) {
    return later == null ? earlier : later;
  }
}
