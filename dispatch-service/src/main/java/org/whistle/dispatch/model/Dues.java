package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
    return running(state).min(Comparator.comparing(Due::at));
  }

  /** The promises that a state has still to keep. */
  Stream<Due> running(State state) {
    return switch (state) {
      case Waiting _ -> Stream.concat(due("take", take), promises());
      case Taken taken when taken.investigating() -> promises();
      case Taken _ -> Stream.concat(due("first-contact", firstContact), promises());
      case Responded responded -> result(responded);
      case Suspended(_, var rest) -> due("review", rest.reviewAt());
      case Registered(_, var rest) -> due("review", rest.reviewAt());
      case HardCase _ -> promises();
      case Resolved _, Declined _, Withdrawn _, Archived _ -> Stream.empty();
    };
  }

  /** What was promised to the resident and still runs. */
  List<Due> promises(State state) {
    return switch (state) {
      case Waiting _, Taken _, HardCase _ -> promises().toList();
      case Responded responded -> result(responded).toList();
      case Suspended _, Registered _, Resolved _, Declined _, Withdrawn _, Archived _ -> List.of();
    };
  }

  private Stream<Due> promises() {
    return Stream.concat(due("respond", respond), due("resolve", resolve));
  }

  /** As tracking counts it; until it has said so, the date in the answer. */
  private Stream<Due> result(Responded responded) {
    return due("resolve", resolve == null ? responded.plannedBy() : resolve);
  }

  private static Stream<Due> due(String clock, @Nullable Instant at) {
    return at == null ? Stream.empty() : Stream.of(new Due(clock, at));
  }
}
