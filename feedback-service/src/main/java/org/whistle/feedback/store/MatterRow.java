package org.whistle.feedback.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.model.Aftermath;
import org.whistle.feedback.model.CalledVisit;
import org.whistle.feedback.model.Desk;
import org.whistle.feedback.model.Ending;
import org.whistle.feedback.model.Handler;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;
import org.whistle.feedback.model.Quote;
import org.whistle.feedback.model.Redo;
import org.whistle.feedback.model.Subject;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code matters}, column for column; what a state doesn't own is null. */
@JsonNaming(SnakeCaseStrategy.class)
record MatterRow(
    UUID requestId,
    int version,
    String state,
    int cycle,
    String number,
    String place,
    String placeName,
    String kind,
    String category,
    String urgency,
    boolean restricted,
    List<String> about,
    boolean reachable,
    @Nullable String handlerBy,
    @Nullable String handlerUnit,
    @Nullable String handlerTier,
    @Nullable String handlerPlace,
    @Nullable UUID visitId,
    @Nullable String visitReason,
    @Nullable Instant firstTryBy,
    @Nullable List<Instant> triedAt,
    @Nullable UUID redoId,
    @Nullable Instant redoAskedAt,
    @Nullable UUID redoWordsId,
    @Nullable String redoWordsHash,
    @Nullable String ending,
    @Nullable Instant callFrom,
    @Nullable Instant resolvedAt,
    @Nullable UUID again) {

  static MatterRow of(Kept kept) {
    var version = kept.version() + 1;
    return switch (kept.matter()) {
      case Underway it -> row(it, version, "underway", it.handler(), Own.NONE);
      case VisitAwaited it ->
          row(it, version, "visit-awaited", Optional.of(it.handler()), Own.of(it));
      case RedoAwaited it ->
          row(it, version, "redo-awaited", Optional.of(it.handler()), Own.of(it.redo()));
      case RedoGranted it -> row(it, version, "redo-granted", Optional.empty(), Own.NONE);
      case Declined it -> row(it, version, "declined", Optional.empty(), Own.NONE);
      case Settled it -> row(it, version, "settled", Optional.empty(), Own.of(it));
    };
  }

  Kept kept() {
    return new Kept(matter(), version);
  }

  Matter matter() {
    return switch (state) {
      case "underway" -> new Underway(subject(), cycle, handler());
      case "visit-awaited" -> visitAwaited();
      case "redo-awaited" -> redoAwaited();
      case "redo-granted" -> new RedoGranted(subject(), cycle);
      case "declined" -> new Declined(subject(), cycle);
      case "settled" -> settled();
      default -> throw new IllegalStateException("no such state: " + state);
    };
  }

  VisitAwaited visitAwaited() {
    var visit =
        new CalledVisit(
            owned(visitId),
            constant(CalledVisit.Reason.class, visitReason),
            owned(firstTryBy),
            Optional.ofNullable(callFrom),
            Optional.ofNullable(resolvedAt));
    return new VisitAwaited(subject(), cycle, handler().orElseThrow(), visit, owned(triedAt));
  }

  private Settled settled() {
    var after = new Aftermath(Optional.ofNullable(resolvedAt), Optional.ofNullable(again));
    return new Settled(subject(), cycle, constant(Ending.class, ending), after);
  }

  RedoAwaited redoAwaited() {
    var words = Optional.ofNullable(redoWordsId).map(id -> new Quote(id, owned(redoWordsHash)));
    var redo = new Redo(owned(redoId), owned(redoAskedAt), words);
    return new RedoAwaited(subject(), cycle, handler().orElseThrow(), redo);
  }

  private Subject subject() {
    return new Subject(
        requestId, number, place, placeName, kind, category, urgency, restricted, about, reachable);
  }

  private Optional<Handler> handler() {
    return Optional.ofNullable(handlerBy)
        .map(
            by ->
                new Handler(
                    by,
                    Optional.ofNullable(handlerUnit),
                    new Desk(owned(handlerTier), owned(handlerPlace))));
  }

  private static MatterRow row(
      Matter it, int version, String state, Optional<Handler> handler, Own own) {
    var subject = it.subject();
    return new MatterRow(
        subject.requestId(),
        version,
        state,
        it.cycle(),
        subject.number(),
        subject.place(),
        subject.placeName(),
        subject.kind(),
        subject.category(),
        subject.urgency(),
        subject.restricted(),
        subject.about(),
        subject.reachable(),
        handler.map(Handler::by).orElse(null),
        handler.flatMap(Handler::unit).orElse(null),
        handler.map(Handler::desk).map(Desk::tier).orElse(null),
        handler.map(Handler::desk).map(Desk::place).orElse(null),
        own.visit == null ? null : own.visit.id(),
        own.visit == null ? null : wire(own.visit.reason()),
        own.visit == null ? null : own.visit.firstTryBy(),
        own.triedAt,
        own.redo == null ? null : own.redo.id(),
        own.redo == null ? null : own.redo.askedAt(),
        own.redo == null ? null : own.redo.words().map(Quote::id).orElse(null),
        own.redo == null ? null : own.redo.words().map(Quote::hash).orElse(null),
        own.ending == null ? null : wire(own.ending),
        own.visit == null ? null : own.visit.callFrom().orElse(null),
        own.after.resolvedAt().orElse(null),
        own.after.again().orElse(null));
  }

  static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String wire) {
    return Enum.valueOf(type, owned(wire).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <T> T owned(@Nullable T value) {
    return Objects.requireNonNull(value, "a state lacks a column of its own");
  }

  /** The columns that not every state owns. */
  private record Own(
      @Nullable CalledVisit visit,
      @Nullable List<Instant> triedAt,
      @Nullable Redo redo,
      @Nullable Ending ending,
      Aftermath after) {
    private static final Aftermath NOTHING = new Aftermath(Optional.empty(), Optional.empty());
    static final Own NONE = new Own(null, null, null, null, NOTHING);

    static Own of(VisitAwaited it) {
      var after = new Aftermath(it.visit().resolvedAt(), Optional.empty());
      return new Own(it.visit(), it.triedAt(), null, null, after);
    }

    static Own of(Redo redo) {
      return new Own(null, null, redo, null, NOTHING);
    }

    static Own of(Settled it) {
      return new Own(null, null, null, it.ending(), it.after());
    }
  }
}
