package org.whistle.tracking.model;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.ClockRules;
import org.whistle.calendar.InForce;
import org.whistle.calendar.Limit;
import org.whistle.calendar.WorkingTime;

/**
 * The rules and the calendar in force when a clock opens.
 *
 * @param promiseOf the general promise of a category, {@code N3} or {@code N5}
 */
public record Terms(InForce inForce, Function<String, String> promiseOf) {
  static final String LATER = ".later";

  /** Those that held when it was pointed; a later set touches new requests only. */
  private ClockRules rules(CaseFile file) {
    return inForce.rulesFor(file.pointed().pointedAt());
  }

  /** A desk's time to take it; later rungs get less than the first. */
  Optional<Clock> take(CaseFile file, int rung, boolean later, Instant from) {
    String first = "take." + file.pointed().urgency();
    String key = later && rules(file).limit(first + LATER).isPresent() ? first + LATER : first;
    return byRule(file, new Opening(ClockKind.TAKE, rung, key, from));
  }

  /** Urgent: from pointing. General: from taking. Emergency: none. */
  Optional<Clock> firstContact(CaseFile file, Instant from) {
    String key = "first-contact." + file.pointed().urgency();
    return byRule(file, new Opening(ClockKind.FIRST_CONTACT, 0, key, from));
  }

  /** The promise that was made at pointing; in a later cycle the same promise from re-opening. */
  Optional<Clock> respond(CaseFile file, Instant from) {
    if (!file.pointed().urgency().equals("general")) {
      return Optional.empty();
    }
    String key = "respond." + promiseOf.apply(file.pointed().category());
    Opening opening = new Opening(ClockKind.RESPOND, 0, key, from);
    return file.handling().cycle() == 1
        ? Optional.of(promised(file, opening, file.pointed().respondBy()))
        : byRule(file, opening);
  }

  /** Urgent: 24 hours, as promised at pointing; in a later cycle from re-opening. */
  Optional<Clock> resolve(CaseFile file, Instant from) {
    if (!file.pointed().urgency().equals("urgent")) {
      return Optional.empty();
    }
    Opening opening = new Opening(ClockKind.RESOLVE, 0, "resolve.urgent", from);
    return file.handling().cycle() == 1
        ? Optional.of(promised(file, opening, file.pointed().resolveBy()))
        : byRule(file, opening);
  }

  /** The date that an answer named. */
  Clock planned(CaseFile file, Instant from, Instant dueAt) {
    Opening opening = new Opening(ClockKind.RESOLVE, 0, "answer", from);
    return clock(file, opening, dueAt, versions(rules(file), inForce.working()));
  }

  private Optional<Clock> byRule(CaseFile file, Opening opening) {
    ClockRules rules = rules(file);
    WorkingTime working = inForce.working();
    Optional<Limit> limit = rules.limit(opening.basis());
    return limit.map(
        l ->
            clock(
                file,
                opening,
                l.endFrom(opening.from(), working).orElse(null),
                versions(rules, working)));
  }

  private Clock promised(CaseFile file, Opening opening, @Nullable Instant dueAt) {
    Pointed pointed = file.pointed();
    return clock(file, opening, dueAt, new Versions(pointed.rule(), pointed.calendar()));
  }

  private static Clock clock(
      CaseFile file, Opening opening, @Nullable Instant dueAt, Versions versions) {
    int cycle = file.handling().cycle();
    return new Clock(
        Clock.idOf(file.id(), cycle, opening.kind(), opening.rung()),
        file.id(),
        cycle,
        opening.kind().wire(),
        opening.rung(),
        file.pointed().urgency(),
        file.handling().seat().tier(),
        file.handling().seat().holding(),
        opening.basis(),
        versions.rule(),
        versions.calendar(),
        opening.from(),
        dueAt,
        0,
        null,
        null,
        null);
  }

  private static Versions versions(ClockRules rules, WorkingTime working) {
    return new Versions(rules.version(), working.calendar().version());
  }

  private record Opening(ClockKind kind, int rung, String basis, Instant from) {}

  private record Versions(String rule, String calendar) {}
}
