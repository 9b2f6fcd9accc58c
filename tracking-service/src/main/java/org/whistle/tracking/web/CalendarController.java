package org.whistle.tracking.web;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.calendar.BadNotice;
import org.whistle.calendar.CalendarYear;
import org.whistle.calendar.InForce;
import org.whistle.calendar.Notice;
import org.whistle.tracking.AnnounceTerms;
import org.whistle.tracking.Calendars;
import org.whistle.tracking.KeepTerms;
import org.whistle.tracking.sheet.NoticeSheet;
import org.whistle.tracking.store.Announcements;
import org.whistle.tracking.store.Announcements.Anew;
import org.whistle.tracking.store.Announcements.Announced;
import org.whistle.web.Once;
import org.whistle.web.Refusal;
import tools.jackson.databind.JsonNode;

/** The years that are known, and what a further notice would change. */
@RestController
@RequestMapping("/api/calendars")
@Allow(Role.ADMIN)
class CalendarController {
  private final Calendars calendars;
  private final AnnounceTerms announce;
  private final Known known;

  /** What is known by now, and who goes by it. */
  @org.springframework.stereotype.Component
  record Known(InForce inForce, Announcements announcements, KeepTerms keep) {}

  CalendarController(Calendars calendars, AnnounceTerms announce, Known known) {
    this.calendars = calendars;
    this.announce = announce;
    this.known = known;
  }

  /**
   * All years.
   *
   * @param version of all together, as clocks name it
   */
  record Years(String version, List<Year> items) {}

  /**
   * One year.
   *
   * @param announcedBy absent for what came with the product
   * @param dating what became of the open clocks; absent for what came with the product
   */
  record Year(
      CalendarYear notice,
      @Nullable String announcedBy,
      @Nullable Instant announcedAt,
      @Nullable Dating dating) {}

  /**
   * How open clocks are dated anew.
   *
   * @param datedAt when all were
   */
  record Dating(long moved, @Nullable Instant datedAt) {}

  /**
   * A notice, as JSON or as a spreadsheet.
   *
   * @param notice in the shape of {@code NateScarlet/holiday-cn}
   * @param sheet instead: xlsx or csv, in base 64; {@code year}, {@code papers} and {@code week} go
   *     with it
   */
  record Draft(
      @Nullable JsonNode notice,
      @Nullable String sheet,
      @Nullable Integer year,
      @Nullable List<String> papers,
      @Nullable String week) {}

  @GetMapping
  Years all() {
    Map<String, Announced> announced =
        known.announcements().all().stream()
            .collect(Collectors.toMap(Announced::key, Function.identity()));
    var calendar = known.inForce().working().calendar();
    return new Years(
        calendar.version(),
        calendar.years().stream()
            .map(
                year -> view(year, announced.get("calendar/" + year.year() + "/" + year.version())))
            .toList());
  }

  private static Year view(CalendarYear year, @Nullable Announced it) {
    Anew anew = it == null ? null : it.anew();
    return new Year(
        year,
        it == null ? null : it.by(),
        it == null ? null : it.at(),
        anew == null ? null : new Dating(anew.moved(), anew.datedAt()));
  }

  /** Changes nothing. */
  @PostMapping("/preview")
  Calendars.Preview preview(@RequestBody Draft draft) {
    return calendars.preview(read(() -> read(draft)));
  }

  @PostMapping
  ResponseEntity<byte[]> announce(Caller caller, @RequestBody JsonNode notice, Once once) {
    ResponseEntity<byte[]> answer =
        once.answer(
            HttpStatus.CREATED,
            () -> {
              CalendarYear year = read(() -> CalendarYear.read(notice.toString()));
              announce.calendar(caller, year);
              return new Year(year, caller.id(), null, new Dating(0, null));
            });
    known.keep().wake();
    return answer;
  }

  private static CalendarYear read(Draft draft) {
    if (draft.notice() != null) {
      return CalendarYear.read(draft.notice().toString());
    }
    if (draft.sheet() == null || draft.year() == null) {
      throw Refusal.invalid(draft.sheet() == null ? "notice" : "year", "missing");
    }
    CalendarYear head =
        new CalendarYear(
            draft.year(),
            draft.year() + ".1",
            Objects.requireNonNullElse(draft.papers(), List.of()),
            draft.week(),
            List.of(),
            List.of());
    return Notice.read(head, NoticeSheet.lines(decoded(draft.sheet())));
  }

  private static byte[] decoded(String sheet) {
    try {
      return Base64.getDecoder().decode(sheet);
    } catch (IllegalArgumentException broken) {
      throw Refusal.invalid("sheet", "base64");
    }
  }

  private static CalendarYear read(Supplier<CalendarYear> reading) {
    try {
      return reading.get();
    } catch (BadNotice bad) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "bad-notice", bad.places().size())
          .with(
              "errors",
              bad.places().stream()
                  .map(it -> Map.of("field", it.at(), "message", it.reason(), "text", it.text()))
                  .toList());
    }
  }
}
