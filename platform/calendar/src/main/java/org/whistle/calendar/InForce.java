package org.whistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule sets and the calendar in force, as last announced. Whoever computes takes what it needs
 * once and goes on with that.
 */
public final class InForce {
  /** What keys of calendars begin with, in the registry. */
  public static final String CALENDAR = "calendar/";

  /** What keys of rule sets begin with. */
  public static final String CLOCK_RULES = "clock-rules/";

  private final Map<String, Duration> settings;
  private volatile RuleSets rules;
  private volatile WorkingTime working;

  /**
   * @param settings replace limits of every rule set by continuous times
   */
  public InForce(RuleSets rules, WorkingTime working, Map<String, Duration> settings) {
    this.rules = rules.with(settings);
    this.working = working;
    this.settings = Map.copyOf(settings);
  }

  /** What comes with the product, at the usual hours. */
  public static InForce shipped(ZoneId zone) {
    OfficeHours hours = OfficeHours.parse("08:00-12:00,14:00-18:00");
    return new InForce(
        RuleSets.standard(), new WorkingTime(WorkCalendar.standard(), hours, zone), Map.of());
  }

  /** What would hold with a further year. */
  public InForce and(CalendarYear year) {
    InForce candidate = new InForce(rules, working, Map.of());
    candidate.announce(year);
    return candidate;
  }

  public RuleSets rules() {
    return rules;
  }

  /** The rules for a request that was pointed at that moment. */
  public ClockRules rulesFor(Instant pointedAt) {
    return rules.on(pointedAt.atZone(working.zone()).toLocalDate());
  }

  public WorkingTime working() {
    return working;
  }

  /** Makes promises from what holds now. */
  public Promises promises() {
    return new Promises(rules, working);
  }

  /**
   * Hears of what was announced, by its key in the registry: {@code calendar/2027/2027.1}, {@code
   * clock-rules/clocks/clocks-2027.1}. What is neither is nobody's business here.
   */
  public void hear(String key, String json) {
    switch (key.substring(0, key.indexOf('/') + 1)) {
      case CALENDAR -> announce(CalendarYear.read(json));
      case CLOCK_RULES -> announce(List.of(ClockRules.read(json)));
      default -> {}
    }
  }

  /** Hears of further rules; what is known already stays as it is. */
  public synchronized void announce(Collection<ClockRules> further) {
    rules = rules.and(new RuleSets(List.copyOf(further)).with(settings).sets());
  }

  /** Hears of a year, or its correction; an older one than is known changes nothing. */
  public synchronized void announce(CalendarYear year) {
    Optional<CalendarYear> known =
        working.calendar().years().stream().filter(it -> it.year() == year.year()).findFirst();
    if (known.isEmpty() || known.get().number() < year.number()) {
      working = working.with(working.calendar().and(List.of(year)));
    }
  }
}
