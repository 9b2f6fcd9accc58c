package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When which promise is due, as tracking said; each absent until its clock was opened.
 *
 * @param since when clocks began to run, by their names; what isn't known is not there
 */
public record Dues(
    @Nullable Instant take,
    @Nullable Instant firstContact,
    @Nullable Instant respond,
    @Nullable Instant resolve,
    Map<String, Instant> since) {

  /** One promise. */
  public record Due(String clock, Instant at) {}

  /** No clock runs yet. */
  public static Dues none() {
    return new Dues(null, null, null, null, Map.of());
  }

  /** With a clock's date, by its name in the events; an unknown clock changes nothing. */
  public Dues opened(String clock, @Nullable Instant at) {
    return switch (clock) {
      case "take" -> new Dues(at, firstContact, respond, resolve, since);
      case "first-contact" -> new Dues(take, at, respond, resolve, since);
      case "respond" -> new Dues(take, firstContact, at, resolve, since);
      case "resolve" -> new Dues(take, firstContact, respond, at, since);
      default -> this;
    };
  }

  /** With the moment at which a clock began to run; a new date leaves it where it is. */
  public Dues begun(String clock, Instant at) {
    var all = new HashMap<>(since);
    all.put(clock, at);
    return new Dues(take, firstContact, respond, resolve, Map.copyOf(all));
  }

  Dues withoutHolders() {
    return new Dues(null, null, respond, resolve, since);
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
