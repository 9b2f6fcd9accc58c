package org.whistle.intake.requests;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.intake.places.Located;
import org.whistle.vault.Words;

/** The requests that were pointed here. */
public interface Requests {

  /**
   * Adds one, with its words and whoever said them.
   *
   * @param code of which only a MAC is kept
   */
  Filed add(UUID id, Judged judged, String code, Instant at);

  /**
   * What adding found out.
   *
   * @param number as printed, of the district's date
   * @param similar how many living requests of the last 30 days share place and category
   * @param words where the description is kept
   */
  record Filed(String number, int similar, Words words) {}

  /** What a request was when it was pointed, and lies where it lies now. */
  Origin origin(UUID id);

  /** Whoever has the code of the first has this one's. */
  void continues(UUID id, UUID first);

  /** What a request and the rest of it have in common. */
  record Origin(
      String kind,
      String category,
      String channel,
      String saidBy,
      Located where,
      boolean restricted,
      List<String> about) {}

  /** One of them. */
  Optional<ServiceRequest> find(UUID id);

  /**
   * The id behind a number and its code; empty for an unknown number, a wrong code, and after too
   * many wrong ones, with nothing to tell them apart.
   */
  Optional<UUID> exchange(String number, String code);

  /** Takes note of what became of requests, each at most once, in one statement. */
  void follow(Collection<Change> changes);

  /**
   * What became of one request.
   *
   * @param cycle the one it is in
   * @param ended {@code declined|withdrawn|archived}, absent while it lives
   * @param units that work on it from now on, besides those that already do
   * @param sort what it is taken for from now on; absent where that stays
   * @param place where it lies from now on; absent where that stays
   * @param about whom it complains of from now on; absent where that stays
   * @param answered whether it is resolved from now on; absent where that stays
   */
  record Change(
      UUID id,
      int cycle,
      @Nullable String ended,
      List<String> units,
      @Nullable Sort sort,
      @Nullable String place,
      @Nullable List<String> about,
      @Nullable Boolean answered) {

    /** One that is still taken for the same. */
    public Change(UUID id, int cycle, @Nullable String ended, List<String> units) {
      this(id, cycle, ended, units, null, null, null, null);
    }

    /** This, and then another of the same request. */
    public Change then(Change next) {
      return new Change(
          id,
          next.cycle,
          next.ended,
          Stream.concat(units.stream(), next.units.stream()).distinct().toList(),
          next.sort == null ? sort : next.sort,
          next.place == null ? place : next.place,
          next.about == null ? about : next.about,
          next.answered == null ? answered : next.answered);
    }
  }

  /** What a request is taken for. */
  record Sort(String category, String urgency, boolean restricted) {}
}
