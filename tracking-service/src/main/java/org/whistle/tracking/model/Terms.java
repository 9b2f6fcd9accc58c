package org.whistle.tracking.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.ClockRules;
import org.whistle.calendar.InForce;
import org.whistle.calendar.Limit;
import org.whistle.calendar.WorkingTime;
import org.whistle.tracking.model.Clock.Aim;
import org.whistle.tracking.model.Clock.Basis;
import org.whistle.tracking.model.Decisions.Dated;

/**
 * The rules and the calendar in force when a clock opens.
 *
 * @param promiseOf the general promise of a category, {@code N3} or {@code N5}
 * @param nightDuty whether somebody is on duty at a unit by night
 */
public record Terms(
    InForce inForce, Function<String, String> promiseOf, Predicate<String> nightDuty) {
  static final String LATER = ".later";
  private static final List<String> TIERS = List.of("grid", "community", "street", "district");
  private static final String OFFICE = ".office";
  static final String SIGN = "sign.emergency";

  /** Those that held when it was pointed; a later set touches new requests only. */
  private ClockRules rules(CaseFile file) {
    return inForce.rulesFor(file.pointed().pointedAt());
  }

  /** A desk's time to take it; later rungs get less than the first. */
  Optional<Clock> take(CaseFile file, int rung, boolean later, Instant from) {
    String first = "take." + file.pointed().urgency();
    String key = later && rules(file).limit(first + LATER).isPresent() ? first + LATER : first;
    return byRule(file, ofRequest(file, ClockKind.TAKE, rung), key, from);
  }

  /** Urgent: from pointing. General: from taking. Emergency: none. */
  Optional<Clock> firstContact(CaseFile file, Instant from) {
    String key = "first-contact." + file.pointed().urgency();
    return byRule(file, ofRequest(file, ClockKind.FIRST_CONTACT, 0), key, from);
  }

  /** The promise that was made at pointing; in a later cycle the same promise from re-opening. */
  Optional<Clock> respond(CaseFile file, Instant from) {
    if (!file.pointed().urgency().equals("general")) {
      return Optional.empty();
    }
    String key = ruleOfAnswer(file);
    Opening opening = ofRequest(file, ClockKind.RESPOND, 0);
    return file.handling().cycle() == 1
        ? Optional.of(promised(file, opening, key, file.pointed().respondBy()))
        : byRule(file, opening, key, from);
  }

  /** Urgent: 24 hours, as promised at pointing; in a later cycle from re-opening. */
  Optional<Clock> resolve(CaseFile file, Instant from) {
    if (!file.pointed().urgency().equals("urgent")) {
      return Optional.empty();
    }
    Opening opening = ofRequest(file, ClockKind.RESOLVE, 0);
    return file.handling().cycle() == 1
        ? Optional.of(promised(file, opening, "resolve.urgent", file.pointed().resolveBy()))
        : byRule(file, opening, "resolve.urgent", from);
  }

  /** The date that an answer named. */
  Clock planned(CaseFile file, int number, Instant from, Instant dueAt) {
    Opening opening = ofRequest(file, ClockKind.RESOLVE, number);
    return named(file, opening, "answer", Dates.opened(from, dueAt));
  }

  /** The rule of a general request's answer, by its category. */
  String ruleOfAnswer(CaseFile file) {
    return "respond." + promiseOf.apply(file.pointed().category());
  }

  /** A promise of what it is taken for now, the how-manieth of its kind in this cycle. */
  Optional<Clock> anew(CaseFile file, ClockKind kind, String rule, int number, Instant from) {
    return byRule(file, ofRequest(file, kind, number), rule, from);
  }

  /** The time to decide the same, from now on. */
  Optional<Clock> decideAnew(CaseFile file, Clock asked, Instant from) {
    UUID decision = UUID.fromString(Objects.requireNonNull(asked.subject()));
    Optional<Clock> anew = decide(file, decision, asked.rung() + 1, asked.tier(), from);
    return asked.holding() == Clock.NOBODY ? anew.map(Clock::ofNobody) : anew;
  }

  /** The date of the next review of what stands still. */
  Clock review(CaseFile file, int number, Instant from, Instant dueAt) {
    Opening opening = ofRequest(file, ClockKind.REVIEW, number);
    return named(file, opening, "review", Dates.opened(from, dueAt));
  }

  /** A called unit's time to sign in an emergency, else to check in. */
  Optional<Clock> checkIn(CaseFile file, Whistled whistled, String kind, Instant from) {
    Opening opening =
        new Opening(
            whistled.clockId(file),
            file.handling().cycle(),
            aim(file, ClockKind.CHECK_IN, whistled.unit(), 0, file.handling().seat().tier()));
    return byRule(file, opening, checkInKey(file, whistled.unit(), limitOf(file, kind)), from);
  }

  /** After its signature: a unit's time to be there. */
  Optional<Clock> comes(CaseFile file, Whistled whistled, Instant from) {
    Opening opening =
        new Opening(
            whistled.comingId(file),
            file.handling().cycle(),
            aim(file, ClockKind.CHECK_IN, whistled.unit(), 1, file.handling().seat().tier()));
    return byRule(file, opening, "check-in.emergency", from);
  }

  /** What has no limit of its own has the general one. */
  private String limitOf(CaseFile file, String kind) {
    String key = "check-in." + kind;
    return rules(file).limit(key).isPresent() ? key : "check-in.general";
  }

  /** Life at risk waits for no opening; else it may, where nobody is by night. */
  private String checkInKey(CaseFile file, String unit, String always) {
    Predicate<String> ruled = key -> rules(file).limit(key).isPresent();
    if (file.pointed().urgency().equals("emergency") && ruled.test(SIGN)) {
      return SIGN;
    }
    return !nightDuty.test(unit) && ruled.test(always + OFFICE) ? always + OFFICE : always;
  }

  /** A tier's time to decide what it was asked. */
  Optional<Clock> decide(CaseFile file, UUID decision, int rung, String tier, Instant from) {
    int cycle = file.handling().cycle();
    Opening opening =
        new Opening(
            Clock.idOf(file.id(), cycle, ClockKind.DECIDE, decision, rung),
            cycle,
            aim(file, ClockKind.DECIDE, decision.toString(), rung, tier));
    return byRule(file, opening, toDecide(file), from);
  }

  /** The first try of a return visit, by the date that feedback named. */
  Clock visitTry(CaseFile file, Asked visit, Instant dueAt) {
    Opening opening = visit.opening(file, ClockKind.VISIT_TRY);
    return named(file, opening, "visit", Dates.opened(visit.from(), dueAt));
  }

  /** A try at the time that the resident named: from then on, and before it ends. */
  Clock visitAt(CaseFile file, Asked visit, Instant from, Instant until) {
    Opening first = visit.opening(file, ClockKind.VISIT_TRY);
    UUID id = Clock.idOf(file.id(), visit.cycle(), ClockKind.VISIT_TRY, visit.id(), from, until);
    Opening opening = new Opening(id, first.cycle(), first.aim());
    return named(file, opening, "visit", Dates.opened(visit.from(), until));
  }

  /** The outcome of a return visit, where the rules want one by a date. */
  Optional<Clock> visit(CaseFile file, Asked visit) {
    Opening opening = visit.opening(file, ClockKind.VISIT);
    return byRule(file, opening, "visit." + file.pointed().urgency(), visit.from());
  }

  /** The time of the tier above the handler to decide whether it is handled again. */
  Optional<Clock> redo(CaseFile file, Asked redo) {
    String handler = file.handling().seat().tier();
    String above = TIERS.get(Math.min(TIERS.indexOf(handler) + 1, TIERS.size() - 1));
    return byRule(file, redo.opening(file, ClockKind.REDO, above), toDecide(file), redo.from());
  }

  private static String toDecide(CaseFile file) {
    return "decide." + (file.pointed().urgency().equals("general") ? "general" : "urgent");
  }

  /** When a clock is due by these dates and the calendar in force. */
  Dated dated(CaseFile file, Clock clock, Dates dates, Instant now) {
    WorkingTime working = inForce.working();
    Instant dueAt = dates.dueBy(limit(file, clock.by()).orElse(null), working).orElse(null);
    return new Dated(dueAt, working.calendar().version(), now);
  }

  /** The limit by which a clock runs; empty where its date was named. */
  private Optional<Limit> limit(CaseFile file, Basis by) {
    return by.allowed() == null
        ? rules(file).limit(by.basis())
        : Optional.of(Limit.parse(by.allowed()));
  }

  /** One unit's part in a whistle. */
  record Whistled(UUID whistle, String unit) {
    UUID clockId(CaseFile file) {
      return Clock.idOf(file.id(), 0, ClockKind.CHECK_IN, whistle, unit);
    }

    UUID comingId(CaseFile file) {
      return Clock.idOf(file.id(), 0, ClockKind.CHECK_IN, whistle, unit, "comes");
    }
  }

  /** What feedback asked for, of that cycle: a return visit, or a decision on a re-do. */
  record Asked(UUID id, int cycle, Instant from) {
    private Opening opening(CaseFile file, ClockKind kind) {
      return opening(file, kind, file.handling().seat().tier());
    }

    private Opening opening(CaseFile file, ClockKind kind, String tier) {
      return new Opening(
          Clock.idOf(file.id(), cycle, kind, id), cycle, aim(file, kind, id.toString(), 0, tier));
    }
  }

  private record Opening(UUID clockId, int cycle, Aim aim) {}

  private static Opening ofRequest(CaseFile file, ClockKind kind, int rung) {
    int cycle = file.handling().cycle();
    return new Opening(
        Clock.idOf(file.id(), cycle, kind, rung),
        cycle,
        aim(file, kind, null, rung, file.handling().seat().tier()));
  }

  private static Aim aim(
      CaseFile file, ClockKind kind, @Nullable String subject, int rung, String tier) {
    int holding = file.handling().seat().holding();
    return new Aim(kind.wire(), subject, rung, file.pointed().urgency(), tier, holding);
  }

  private Optional<Clock> byRule(CaseFile file, Opening opening, String key, Instant from) {
    ClockRules rules = rules(file);
    WorkingTime working = inForce.working();
    return rules
        .limit(key)
        .map(
            limit ->
                clock(
                    file,
                    opening,
                    new Basis(key, limit.text(), rules.version(), working.calendar().version()),
                    Dates.opened(from, limit.endFrom(from, working).orElse(null))));
  }

  private Clock promised(CaseFile file, Opening opening, String key, @Nullable Instant dueAt) {
    Pointed pointed = file.pointed();
    String allowed = rules(file).limit(key).map(Limit::text).orElse(null);
    Basis by = new Basis(key, allowed, pointed.rule(), pointed.calendar());
    return clock(file, opening, by, Dates.opened(pointed.pointedAt(), dueAt));
  }

  private Clock named(CaseFile file, Opening opening, String basis, Dates dates) {
    String calendar = inForce.working().calendar().version();
    Basis by = new Basis(basis, null, rules(file).version(), calendar);
    return clock(file, opening, by, dates);
  }

  private static Clock clock(CaseFile file, Opening opening, Basis by, Dates dates) {
    return new Clock(
        opening.clockId(),
        file.id(),
        opening.cycle(),
        opening.aim(),
        by,
        dates,
        Clock.Course.BEGUN);
  }
}
