package org.whistle.feedback.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.whistle.feedback.model.CalledVisit.Reason;
import org.whistle.feedback.model.Matter.Declined;
import org.whistle.feedback.model.Matter.RedoAwaited;
import org.whistle.feedback.model.Matter.RedoGranted;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matter.VisitAwaited;

/** Matters in every state, and the people around them. */
public final class AnyMatters {
  public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  public static final Instant BY = Instant.parse("2026-11-24T10:00:00Z");
  public static final UUID REDO = UUID.fromString("0193463e-0000-7000-8000-00000000d0d0");
  public static final RedoTicket TICKET = new RedoTicket(REDO, NOW, Set.of());
  public static final ContactPolicy THREE_TRIES_ON_TWO_DAYS =
      new ContactPolicy(3, 2, ZoneId.of("Asia/Shanghai"));
  public static final Desk EAST_WIND = new Desk("community", "990101001001");
  public static final Handler HANDLER = new Handler("community", Optional.empty(), EAST_WIND);
  public static final Colleague VISITOR = new Colleague("visitor", Optional.empty(), Set.of());
  public static final Colleague STREET =
      new Colleague("street", Optional.empty(), Set.of(new Desk("street", "990101001")));

  private AnyMatters() {}

  public static Subject anySubject(String kind) {
    return subject(UUID.fromString("0193463e-0000-7000-8000-000000000001"), kind);
  }

  public static Subject subject(UUID requestId, String kind) {
    return new Subject(
        requestId,
        "SQ-990101-20261120-00001",
        "990101001001003",
        "东风社区9号楼",
        kind,
        "0106",
        "general",
        false,
        List.of(),
        true);
  }

  public static Underway anyUnderway() {
    return Underway.begun(anySubject("help"));
  }

  public static Underway anyPraise() {
    return Underway.begun(anySubject("praise"));
  }

  public static Underway anyTaken() {
    return new Underway(anySubject("help"), 1, Optional.of(HANDLER));
  }

  public static VisitAwaited anyVisitAwaited() {
    return visitAwaited(Reason.RESOLVED, List.of());
  }

  public static VisitAwaited visitAwaited(Reason reason, List<Instant> triedAt) {
    return awaited(
        new CalledVisit(UUID.fromString("0193463e-0000-7000-8000-0000000000aa"), reason, BY),
        triedAt);
  }

  public static VisitAwaited awaited(CalledVisit visit, List<Instant> triedAt) {
    return new VisitAwaited(anySubject("help"), 1, HANDLER, visit, triedAt);
  }

  public static RedoAwaited anyRedoAwaited() {
    return new RedoAwaited(anySubject("help"), 1, HANDLER, new Redo(REDO, NOW, Optional.empty()));
  }

  public static RedoGranted anyRedoGranted() {
    return new RedoGranted(anySubject("help"), 1);
  }

  public static Declined anyDeclined() {
    return new Declined(anySubject("help"), 1);
  }

  public static Settled settled(Ending ending) {
    return new Settled(anySubject("help"), 1, ending);
  }

  public static Settled settledAfterResolving(Ending ending) {
    return new Settled(
        anySubject("help"), 1, ending, new Aftermath(Optional.of(NOW), Optional.empty()));
  }

  public static Wish anyWish() {
    return new Wish(UUID.randomUUID(), false, new Quote(UUID.randomUUID(), "ab"));
  }

  public static Rating anyRating(Solved solved, Level level) {
    return new Rating(
        UUID.randomUUID(), solved, level, List.of(), Optional.empty(), Optional.empty());
  }

  public static Reply visitReply(Rating... ratings) {
    return new Reply(Channel.DOOR, "visitor", List.of(ratings), Optional.empty(), List.of());
  }

  public static Reply online(Rating rating) {
    return Reply.online(rating, List.of());
  }

  public static Attempt tryAt(String instant) {
    return new Attempt(Channel.PHONE, "visitor", Instant.parse(instant));
  }
}
