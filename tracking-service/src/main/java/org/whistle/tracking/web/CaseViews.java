package org.whistle.tracking.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.model.LedgerEntry;
import org.whistle.tracking.store.CaseSearch.Found;
import org.whistle.tracking.store.CaseSearch.Line;
import tools.jackson.databind.JsonNode;

/** Files as they are answered: for residents in plain words, for staff with everything. */
@Component
class CaseViews {
  private final Wording wording;
  private final ClockWording clockWording;

  CaseViews(Wording wording, ClockWording clockWording) {
    this.wording = wording;
    this.clockWording = clockWording;
  }

  /** What a resident follows. */
  record ResidentView(
      UUID id,
      String number,
      String summary,
      String order,
      String stage,
      String state,
      String tier,
      String holder,
      int cycle,
      String category,
      String categoryName,
      String urgency,
      String kind,
      Instant pointedAt,
      List<ClockView> promises,
      List<LineView> timeline) {}

  record LineView(
      Instant at,
      String event,
      String text,
      int cycle,
      @Nullable UUID wordsId,
      @Nullable String by) {}

  /**
   * A clock, explained.
   *
   * @param promisedAt the first date, where it was moved
   * @param limit how long it may take; absent for a date that somebody named
   * @param why why this date, in a sentence for whoever knows no rules
   * @param next what happens when it isn't kept; absent once nothing can
   */
  record ClockView(
      UUID id,
      String clock,
      @Nullable String subject,
      int cycle,
      String tier,
      int holding,
      Instant startedAt,
      @Nullable Instant dueAt,
      @Nullable Instant promisedAt,
      @Nullable Instant stoppedAt,
      String state,
      String explained,
      String why,
      @Nullable String next,
      @Nullable String limit,
      String rule,
      String calendar,
      List<LedgerView> history) {}

  /**
   * A line of a clock's history.
   *
   * @param dueAt when it is due after that; absent while it is paused
   * @param by who did it; for staff only
   */
  record LedgerView(
      Instant at, String what, String text, @Nullable Instant dueAt, @Nullable String by) {}

  /** A line of a list. */
  record CaseItem(
      UUID id,
      String number,
      String summary,
      String category,
      String categoryName,
      String urgency,
      String kind,
      String tier,
      String place,
      String placeName,
      String stage,
      String order,
      String state,
      int cycle,
      @Nullable String holder,
      List<String> units,
      Instant pointedAt,
      @Nullable Instant dueAt,
      @Nullable String clock,
      boolean overdue) {}

  /** A whole file, for staff. */
  record CaseView(
      @JsonUnwrapped CaseItem file,
      String channel,
      boolean anonymous,
      boolean restricted,
      @Nullable Instant respondBy,
      @Nullable Instant resolveBy,
      boolean calendarMissing,
      @Nullable Instant plannedBy,
      @Nullable String supervisor,
      @Nullable String outcome,
      @Nullable String solved,
      @Nullable Integer level,
      @Nullable UUID parent,
      List<LineView> timeline) {}

  ResidentView forResident(CaseFile file, List<ClockView> promises, List<LineView> timeline) {
    Locale locale = Languages.current();
    return new ResidentView(
        file.id(),
        file.pointed().number(),
        wording.summary(file, locale),
        file.order(),
        file.handling().standing().stage(),
        file.handling().standing().state(),
        file.handling().seat().tier(),
        wording.holder(file, locale),
        file.handling().cycle(),
        file.pointed().category(),
        wording.categoryName(file.pointed().category(), locale),
        file.pointed().urgency(),
        file.pointed().kind(),
        file.pointed().pointedAt(),
        promises,
        timeline);
  }

  CaseItem item(Found found) {
    Locale locale = Languages.current();
    CaseFile file = found.file();
    return new CaseItem(
        file.id(),
        file.pointed().number(),
        wording.summary(file, locale),
        file.pointed().category(),
        wording.categoryName(file.pointed().category(), locale),
        file.pointed().urgency(),
        file.pointed().kind(),
        file.handling().seat().tier(),
        file.pointed().place(),
        file.pointed().placeName(),
        file.handling().standing().stage(),
        file.order(),
        file.handling().standing().state(),
        file.handling().cycle(),
        file.handling().hand().holder(),
        file.handling().marks().units(),
        file.pointed().pointedAt(),
        found.due() == null ? null : found.due().at(),
        found.due() == null ? null : found.due().clock(),
        found.due() != null && found.due().overdue());
  }

  CaseView view(Found found, List<LineView> timeline) {
    CaseFile file = found.file();
    return new CaseView(
        item(found),
        file.pointed().channel(),
        file.pointed().anonymous(),
        file.pointed().restricted(),
        file.pointed().respondBy(),
        file.pointed().resolveBy(),
        file.pointed().calendarMissing(),
        file.handling().marks().plannedBy(),
        file.handling().marks().supervisor(),
        file.handling().marks().outcome(),
        file.verdict().solved(),
        file.verdict().level() == 0 ? null : file.verdict().level(),
        file.pointed().parent(),
        timeline);
  }

  List<LineView> forResident(List<Line> lines) {
    return lines.stream()
        .filter(wording::isForResidents)
        .map(line -> line(line, wording.told(line, Languages.current()), null))
        .toList();
  }

  List<LineView> forStaff(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                line(
                    line,
                    wording.line(line, Languages.current()),
                    line.data().path("by").asString(null)))
        .toList();
  }

  /**
   * Clocks with their history.
   *
   * @param named whether it may say who did what
   */
  List<ClockView> clocks(
      List<Clock> clocks, Map<UUID, List<LedgerEntry>> ledger, Instant now, boolean named) {
    return clocks.stream()
        .map(clock -> clock(clock, ledger.getOrDefault(clock.id(), List.of()), now, named))
        .toList();
  }

  private ClockView clock(Clock clock, List<LedgerEntry> history, Instant now, boolean named) {
    Locale locale = Languages.current();
    String next = clockWording.next(clock, now, locale);
    return new ClockView(
        clock.id(),
        clock.clock(),
        clock.subject(),
        clock.cycle(),
        clock.tier(),
        clock.holding(),
        clock.startedAt(),
        clock.dueAt(),
        clock.dates().moves() == 0 ? null : clock.dates().promisedAt(),
        clock.stoppedAt(),
        ClockWording.state(clock, history, now),
        clockWording.explained(clock, history, now, locale),
        clockWording.why(clock, history, locale),
        next.isEmpty() ? null : next,
        clock.by().allowed(),
        clock.by().rule(),
        clock.by().calendar(),
        history.stream()
            .map(
                line ->
                    new LedgerView(
                        line.at(),
                        line.what(),
                        clockWording.line(line, locale),
                        line.dueAt(),
                        named ? line.by() : null))
            .toList());
  }

  private static LineView line(Line line, String text, @Nullable String by) {
    JsonNode words = line.data().path("words").path("id");
    return new LineView(
        line.at(),
        line.type(),
        text,
        line.cycle(),
        words.isMissingNode() ? null : UUID.fromString(words.asString()),
        by);
  }
}
