package org.whistle.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.tracking.store.Announcements;
import org.whistle.tracking.store.Announcements.Anew;
import org.whistle.tracking.store.Announcements.Announced;
import org.whistle.tracking.store.DueClocks.Due;
import org.whistle.tracking.store.OpenClocks;
import org.whistle.tracking.store.OpenClocks.Open;

/**
 * Moves open clocks where a new calendar moves their dates, some requests a transaction: each move
 * stands in the ledger and is said. What was promised first stays as it was.
 */
@Component
class DateClocksAnew {
  private static final Logger LOG = LoggerFactory.getLogger(DateClocksAnew.class);
  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final int REQUESTS = 100;

  private final TransactionTemplate transaction;
  private final Announcements announcements;
  private final OpenClocks open;
  private final SweepClocks.Verdicts verdicts;

  DateClocksAnew(
      TransactionTemplate transaction,
      Announcements announcements,
      OpenClocks open,
      SweepClocks.Verdicts verdicts) {
    this.transaction = transaction;
    this.announcements = announcements;
    this.open = open;
    this.verdicts = verdicts;
  }

  /** The next ones; false when there is nothing to do, or another instance is at it. */
  boolean dateSome() {
    return transaction.execute(
        _ -> {
          List<Announced> next = announcements.lockToDate(SETTLED).stream().toList();
          next.forEach(it -> date(it, it.anew()));
          return !next.isEmpty();
        });
  }

  private void date(Announced calendar, Anew anew) {
    List<Open> some = open.after(anew.until(), anew.from(), anew.to(), REQUESTS);
    if (some.isEmpty()) {
      announcements.datedAll(calendar);
      LOG.info("Calendar {} moved {} open clocks", calendar.version(), anew.moved());
      return;
    }
    List<Due> clocks =
        some.stream().map(it -> new Due(it.requestId(), it.clockId(), Instant.EPOCH)).toList();
    int[] moved = {0};
    verdicts.write(
        () -> clocks,
        (work, clockId, now) -> {
          var said = work.dateAnew(clockId, now);
          moved[0] += said.isPresent() ? 1 : 0;
          return said;
        });
    announcements.dated(calendar, some.getLast().requestId(), moved[0]);
  }
}
