package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When which promise is due, as tracking said; each absent until its clock was opened. */
public record Dues(
    @Nullable Instant take,
    @Nullable Instant firstContact,
    @Nullable Instant respond,
    @Nullable Instant resolve) {

  /** One promise. */
  public record Due(String clock, Instant at) {}

  /** No clock runs yet. */
  public static Dues none() {
    return new Dues(null, null, null, null);
  }

  /** With a clock's date, by its name in the events; an unknown clock changes nothing. */
  public Dues opened(String clock, @Nullable Instant at) {
    return switch (clock) {
      case "take" -> new Dues(at, firstContact, respond, resolve);
      case "first-contact" -> new Dues(take, at, respond, resolve);
      case "respond" -> new Dues(take, firstContact, at, resolve);
      case "resolve" -> new Dues(take, firstContact, respond, at);
      default -> this;
    };
  }

  Dues withoutHolders() {
    return new Dues(null, null, respond, resolve);
  }

  Optional<Due> next(State state) {
    return switch (state) {
      case Waiting _ -> earliest(due("take", take), promises());
      case Taken taken when taken.investigating() -> earliest(Stream.empty(), promises());
      case Taken _ -> earliest(due("first-contact", firstContact), promises());
      case Responded responded -> earliest(due("resolve", responded.plannedBy()), result());
      case HardCase _ -> earliest(Stream.empty(), promises());
      case Resolved _, Declined _, Withdrawn _, Archived _ -> Optional.empty();
    };
  }

  private Stream<Due> promises() {
    return Stream.concat(due("respond", respond), result());
  }

  private Stream<Due> result() {
    return due("resolve", resolve);
  }

  private static Stream<Due> due(String clock, @Nullable Instant at) {
    return at == null ? Stream.empty() : Stream.of(new Due(clock, at));
  }

  private static Optional<Due> earliest(Stream<Due> holders, Stream<Due> promises) {
    return Stream.concat(holders, promises).min(Comparator.comparing(Due::at));
  }
}
