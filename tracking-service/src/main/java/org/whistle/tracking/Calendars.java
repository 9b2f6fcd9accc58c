package org.whistle.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.calendar.CalendarYear;
import org.whistle.calendar.InForce;
import org.whistle.calendar.RuleSets;
import org.whistle.contracts.TrackingEvent.ClockMoved;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Terms;
import org.whistle.tracking.store.CaseStore;
import org.whistle.tracking.store.DueClocks;
import org.whistle.tracking.store.OpenClocks;
import org.whistle.tracking.store.OpenClocks.Open;

/** Says what a year's notice would change, before it is announced. */
@Component
public class Calendars {
  private static final int REQUESTS = 500;
  private static final int SHOWN = 10;

  private final InForce inForce;
  private final Terms terms;
  private final Stores stores;

  /** What it reads. */
  @Component
  record Stores(OpenClocks open, CaseStore cases, DueClocks due) {}

  Calendars(Terms terms, Stores stores) {
    this.inForce = terms.inForce();
    this.terms = terms;
    this.stores = stores;
  }

  /**
   * What it would change.
   *
   * @param notice as it would be announced, with its version
   * @param from the first moment that would differ, and {@code to} the end of the last day; absent
   *     where nothing would
   * @param clocks how many open clocks would move
   * @param requests of how many requests
   * @param later how many would be due later, {@code earlier}; the others have no date by now
   * @param most those that would move most
   */
  public record Preview(
      CalendarYear notice,
      @Nullable Instant from,
      @Nullable Instant to,
      long clocks,
      long requests,
      long later,
      long earlier,
      List<Move> most) {}

  /**
   * One clock that would move.
   *
   * @param from when it is due now; absent where no calendar knows
   */
  public record Move(
      UUID requestId, String number, String clock, @Nullable Instant from, Instant to) {
    private static final Comparator<Move> MOST =
        Comparator.comparing(Move::seconds)
            .reversed()
            .thenComparing(Move::number)
            .thenComparing(Move::clock);

    private long seconds() {
      return from == null ? Long.MAX_VALUE : Math.abs(from.getEpochSecond() - to.getEpochSecond());
    }

    private int direction() {
      return from == null ? 0 : to.compareTo(from);
    }
  }

  RuleSets rules() {
    return inForce.rules();
  }

  LocalDate today() {
    return stores.due().now().atZone(inForce.working().zone()).toLocalDate();
  }

  /** The notice under the version that it would be announced by. */
  public CalendarYear next(CalendarYear notice) {
    Optional<CalendarYear> known =
        inForce.working().calendar().years().stream()
            .filter(year -> year.year() == notice.year())
            .findFirst();
    return notice.corrected(known.map(year -> year.number() + 1).orElse(1));
  }

  /** The stretch of days that would differ, from its beginning to its end; empty for none. */
  Optional<Instant[]> stretch(CalendarYear notice) {
    List<LocalDate> days =
        inForce.working().differing(inForce.and(notice).working(), notice.year());
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Instant[] {
              days.getFirst().atStartOfDay(inForce.working().zone()).toInstant(),
              days.getLast().plusDays(1).atStartOfDay(inForce.working().zone()).toInstant()
            });
  }

  /** What would move; nothing is changed. */
  public Preview preview(CalendarYear read) {
    CalendarYear notice = next(read);
    Optional<Instant[]> stretch = stretch(notice);
    if (stretch.isEmpty()) {
      return new Preview(notice, null, null, 0, 0, 0, 0, List.of());
    }
    Instant from = stretch.get()[0];
    Instant to = stretch.get()[1];
    Terms candidate = new Terms(inForce.and(notice), terms.promiseOf(), terms.nightDuty());
    Tally tally = new Tally();
    Instant now = stores.due().now();
    @Nullable UUID until = null;
    List<Open> open = stores.open().after(until, from, to, REQUESTS);
    while (!open.isEmpty()) {
      var works =
          stores.cases().by(candidate).open(open.stream().map(Open::requestId).distinct().toList());
      open.forEach(one -> move(one, works.get(one.requestId()), now).ifPresent(tally::add));
      until = open.getLast().requestId();
      open = stores.open().after(until, from, to, REQUESTS);
    }
    return new Preview(
        notice,
        from,
        to,
        tally.clocks,
        tally.requests,
        tally.later,
        tally.earlier,
        tally.most.stream().toList());
  }

  private static Optional<Move> move(Open open, CaseWork work, Instant now) {
    return work.dateAnew(open.clockId(), now)
        .map(said -> ((ClockMoved) said).dueAt())
        .map(to -> new Move(open.requestId(), open.number(), open.clock(), open.dueAt(), to));
  }

  /** Counts moves that come in the order of requests, and keeps the greatest. */
  private static final class Tally {
    private final TreeSet<Move> most = new TreeSet<>(Move.MOST);
    private long clocks;
    private long requests;
    private long later;
    private long earlier;
    private @Nullable UUID last;

    private void add(Move move) {
      clocks++;
      requests += move.requestId().equals(last) ? 0 : 1;
      later += move.direction() > 0 ? 1 : 0;
      earlier += move.direction() < 0 ? 1 : 0;
      last = move.requestId();
      most.add(move);
      if (most.size() > SHOWN) {
        most.pollLast();
      }
    }
  }
}
