package org.whistle.chaos.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clock is stopped by the first event after its opening that keeps or ends its promise, at that
 * event's time, and by nothing else; while a request waits, one take clock runs.
 */
final class ClocksRunAsLongAsTheyMust implements Promise {
  private static final Set<String> EVERY =
      Set.of(
          "request.reopened",
          "hard-case.declared",
          "request.withdrawn",
          "request.resolved",
          "request.declined",
          "request.archived");
  private static final Map<String, Set<String>> STOPPED_BY =
      Map.of(
          "take",
              Set.of(
                  "request.placed",
                  "request.escalated",
                  "request.sent-down",
                  "request.transferred",
                  "request.taken"),
          "first-contact", Set.of("contact.made", "request.responded"),
          "respond", Set.of("request.responded"),
          "decide",
              Set.of(
                  "request.placed",
                  "request.escalated",
                  "request.sent-down",
                  "request.transferred"),
          "review",
              Set.of(
                  "review.held",
                  "request.suspended",
                  "request.registered",
                  "request.resumed",
                  "request.escalated",
                  "request.sent-down",
                  "request.taken",
                  "request.responded"));

  @Override
  public void check(Dossier file, Complaints complaints) {
    for (var clock : file.rows("tracking.clocks")) {
      var opening = opening(file, clock);
      if (opening.isEmpty()) {
        complaints.add("%s was opened by nothing", name(clock));
      } else {
        judge(file, clock, stopping(file, clock, opening.get()), complaints);
      }
    }
    var live = file.rows("tracking.clocks").stream().filter(it -> !it.has("stopped_at")).toList();
    var single = live.stream().filter(it -> !it.text("clock").equals("check-in")).toList();
    long kinds =
        single.stream().map(it -> it.text("clock") + it.text("subject")).distinct().count();
    complaints.unless(
        kinds == single.size(), "of its %d clocks that run, only %d kinds", single.size(), kinds);
    boolean waits =
        file.row("dispatch.handlings").map(it -> it.text("state").equals("waiting")).orElse(false);
    boolean taking = live.stream().anyMatch(it -> it.text("clock").equals("take"));
    complaints.unless(waits == taking, "it waits: %s, a take clock runs: %s", waits, taking);
  }

  private static Optional<Said> opening(Dossier file, Row clock) {
    return file.rows("tracking.clock_ledger").stream()
        .filter(it -> it.text("clock_id").equals(clock.text("id")))
        .filter(it -> it.text("entry").equals("opened"))
        .map(it -> it.text("cause"))
        .flatMap(
            cause ->
                file.saidBy(keeper(clock)).stream()
                    .filter(it -> it.eventId().toString().equals(cause)))
        .findFirst();
  }

  static Optional<Said> stopping(Dossier file, Row clock, Said opening) {
    boolean anyHolders = opening.text("kind").equals("return");
    Set<String> own =
        anyHolders ? Set.of() : STOPPED_BY.getOrDefault(clock.text("clock"), Set.of());
    return file.saidBy(keeper(clock)).stream()
        .filter(it -> it.sequence() > opening.sequence())
        .filter(
            it ->
                EVERY.contains(it.type())
                    || own.contains(it.type())
                    || answers(it, clock, opening)
                    || signs(file, it, clock, opening)
                    || WhatIsReclassifiedIsNotDueLater.isReplaced(file, it, clock))
        .filter(it -> !it.is("hard-case.declared") || ends(it, clock, anyHolders))
        .findFirst();
  }

  /** Who opens and stops it: the clocks of a visit and of a re-do are feedback's. */
  private static String keeper(Row clock) {
    return Set.of("visit-try", "visit", "redo").contains(clock.text("clock"))
        ? "feedback"
        : "dispatch";
  }

  /** What a clock about a unit, a decision or a visit waits for. */
  private static boolean answers(Said it, Row clock, Said opening) {
    var subject = clock.text("subject");
    return switch (clock.text("clock")) {
      case "check-in" ->
          it.is("whistle.checked-in", "whistle.returned", "whistle.released")
              && it.text("unit").equals(subject)
              && it.text("whistleId").equals(opening.text("whistleId"));
      case "decide" ->
          it.is("decision.made", "decision.passed") && it.text("decisionId").equals(subject);
      case "redo" -> settles(it) || (it.is("redo.decided") && it.text("redoId").equals(subject));
      case "visit-try" -> settles(it) || isTry(it, subject) || isAppointed(it, subject);
      case "visit" -> settles(it) || (isTry(it, subject) && it.text("outcome").equals("reached"));
      default -> false;
    };
  }

  /** In an emergency a unit's signature ends one clock and begins the next. */
  private static boolean signs(Dossier file, Said it, Row clock, Said opening) {
    return it.is("whistle.signed")
        && clock.text("clock").equals("check-in")
        && it.text("unit").equals(clock.text("subject"))
        && it.text("whistleId").equals(opening.text("whistleId"))
        && file.rows("tracking.clock_ledger").stream()
            .filter(line -> line.text("entry").equals("opened"))
            .anyMatch(line -> line.text("cause").equals(it.eventId().toString()));
  }

  private static boolean settles(Said it) {
    return it.is("matter.settled");
  }

  private static boolean isTry(Said it, String visit) {
    return it.is("visit.recorded") && it.text("visitId").equals(visit);
  }

  /** Spoken to, and to be asked at another time. */
  private static boolean isAppointed(Said it, String visit) {
    return it.is("visit.appointed") && it.text("visitId").equals(visit);
  }

  /** Within its cycle it relieves the desk, and keeps what residents and units were told. */
  private static boolean ends(Said hardCase, Row clock, boolean anyHolders) {
    return hardCase.cycle() > clock.number("cycle")
        || (!anyHolders
            && Set.of("take", "first-contact", "decide", "review").contains(clock.text("clock")));
  }

  private static void judge(
      Dossier file, Row clock, Optional<Said> stopping, Complaints complaints) {
    var stopped = clock.time("stopped_at");
    var allowed = stopping.map(it -> times(file, it)).orElse(List.of());
    complaints.unless(
        stopped == null ? stopping.isEmpty() : allowed.contains(stopped),
        "%s was stopped at %s, its promise was kept or ended at %s",
        name(clock),
        stopped,
        allowed);
  }

  /** A withdrawal may count from when it was asked for. */
  private static List<@Nullable Instant> times(Dossier file, Said stopping) {
    if (!stopping.is("request.withdrawn")) {
      return List.of(stopping.at());
    }
    var id = stopping.text("askId");
    return file.saidBy("intake").stream()
        .filter(it -> it.is("withdrawal.asked") && it.text("askId").equals(id))
        .findFirst()
        .map(ask -> List.of(stopping.at(), ask.at()))
        .orElse(List.of(stopping.at()));
  }

  private static String name(Row clock) {
    return "%s clock %s of cycle %d"
        .formatted(clock.text("clock"), clock.text("id"), clock.number("cycle"));
  }
}
