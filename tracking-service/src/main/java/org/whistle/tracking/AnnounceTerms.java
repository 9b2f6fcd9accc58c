package org.whistle.tracking;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.calendar.CalendarYear;
import org.whistle.calendar.ClockRules;
import org.whistle.seal.AuditLog;
import org.whistle.tracking.store.Announcements;
import org.whistle.tracking.store.Announcements.Anew;
import org.whistle.tracking.store.Announcements.Announced;
import org.whistle.web.Refusal;

/**
 * Announces calendars and rule sets, in the running transaction; what follows goes on by itself.
 */
@Component
public class AnnounceTerms {
  private final Calendars calendars;
  private final Announcements announcements;
  private final AuditLog audit;

  AnnounceTerms(Calendars calendars, Announcements announcements, AuditLog audit) {
    this.calendars = calendars;
    this.announcements = announcements;
    this.audit = audit;
  }

  /**
   * Announces a year or its correction.
   *
   * @param notice as it was previewed, with its version: somebody may have come first
   */
  public void calendar(Caller caller, CalendarYear notice) {
    if (!calendars.next(notice).equals(notice)) {
      throw Refusal.conflict("calendar-outdated", calendars.next(notice).version());
    }
    Instant[] stretch =
        calendars.stretch(notice).orElseThrow(() -> Refusal.conflict("calendar-unchanged"));
    Anew anew = new Anew(stretch[0], stretch[1], null, 0, null);
    String year = String.valueOf(notice.year());
    Announced announced =
        new Announced(
            "calendar", year, notice.version(), notice.json(), caller.id(), Instant.EPOCH, anew);
    if (!announcements.add(announced)) {
      throw Refusal.conflict("calendar-outdated", notice.version());
    }
    audit.write(caller, "calendar.announced", notice.version(), Map.of());
  }

  /**
   * Announces rules that hold from a later day on: with a limit for each key of the last ones, and
   * of those that came with a newer release none, some or all.
   */
  public void rules(Caller caller, ClockRules rules) {
    ClockRules last = calendars.rules().sets().getLast();
    if (!rules.from().isAfter(calendars.today()) || rules.from().isBefore(last.from())) {
      throw Refusal.invalid("from", "later-than-today-and-than-the-rules-before");
    }
    Set<String> odd = oddKeys(rules, last);
    if (!odd.isEmpty()) {
      throw Refusal.invalid("limits", String.join(", ", odd));
    }
    Announced announced =
        new Announced(
            "clock-rules",
            "clocks",
            rules.version(),
            rules.json(),
            caller.id(),
            Instant.EPOCH,
            null);
    boolean known =
        calendars.rules().sets().stream()
            .anyMatch(set -> (set.version() + "+").startsWith(rules.version() + "+"));
    if (known || !announcements.add(announced)) {
      throw Refusal.conflict("rules-known", rules.version());
    }
    audit.write(caller, "clock-rules.announced", rules.version(), Map.of());
  }

  /** Keys that are missing, and keys that no clock goes by. */
  static Set<String> oddKeys(ClockRules rules, ClockRules last) {
    Set<String> known = new TreeSet<>(last.limits().keySet());
    known.addAll(ClockRules.standard().limits().keySet());
    Set<String> odd = new TreeSet<>(last.limits().keySet());
    odd.removeAll(rules.limits().keySet());
    rules.limits().keySet().stream().filter(key -> !known.contains(key)).forEach(odd::add);
    return odd;
  }
}
