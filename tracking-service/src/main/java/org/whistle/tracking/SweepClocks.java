package org.whistle.tracking;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.contracts.TrackingEvent;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;
import org.whistle.journal.Turn;
import org.whistle.journal.Watermarks;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.ClockKind;
import org.whistle.tracking.store.CaseStore;
import org.whistle.tracking.store.DueClocks;

/**
 * Warns of clocks and calls them missed, each once. A verdict, what is said of it and the file's
 * line are one transaction. Nothing is called missed before it is certain that nobody kept it: see
 * {@link Watermarks}.
 */
@Component
public class SweepClocks {
  private final DueClocks due;
  private final Watermarks watermarks;
  private final SweepSettings settings;
  private final Verdicts verdicts;

  SweepClocks(DueClocks due, Watermarks watermarks, SweepSettings settings, Verdicts verdicts) {
    this.due = due;
    this.watermarks = watermarks;
    this.settings = settings;
    this.verdicts = verdicts;
  }

  /** {@link #sweep(Progress)} from the clock that is due for longest. */
  public boolean sweep() {
    return sweep(new Progress());
  }

  /**
   * One transaction's worth of verdicts on what is urgent, one on anything, and one of warnings;
   * true when there may be more.
   *
   * @param progress what was swept before; only what lies behind it is looked at
   */
  boolean sweep(Progress progress) {
    Map<ClockKind, Instant> certain = certainUntil();
    int batch = settings.batch();
    Decision miss = (work, clockId, now) -> work.miss(clockId, now);
    Decision warn = (work, clockId, now) -> work.warn(clockId, now);
    int urgent =
        verdicts.write(
            () -> progress.urgent().next(after -> due.lockToJudgeUrgent(certain, after, batch)),
            miss);
    int judged =
        verdicts.write(
            () -> progress.judged().next(after -> due.lockToJudge(certain, after, batch)), miss);
    int warned =
        verdicts.write(() -> progress.warned().next(after -> due.lockToWarn(after, batch)), warn);
    return Math.max(urgent, Math.max(judged, warned)) == batch;
  }

  private Map<ClockKind, Instant> certainUntil() {
    Map<String, Instant> vouched = watermarks.vouched();
    Map<ClockKind, Instant> certain = new EnumMap<>(ClockKind.class);
    for (ClockKind kind : ClockKind.values()) {
      if (vouched.keySet().containsAll(kind.stoppers())) {
        Instant until =
            kind.stoppers().stream().map(vouched::get).min(Instant::compareTo).orElseThrow();
        certain.put(kind, until.minus(settings.skew()));
      }
    }
    return certain;
  }

  /** Close of business brings thousands at once. */
  private static Turn turnOf(CaseWork work) {
    return work.file().pointed().urgency().equals("general") ? Turn.LAST : Turn.FIRST;
  }

  /** What is decided of one clock. */
  interface Decision {
    Optional<TrackingEvent> of(CaseWork work, UUID clockId, Instant now);
  }

  /** Finds due clocks, decides and writes, in one transaction. */
  @Component
  static class Verdicts {
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final CaseStore cases;
    private final AfterCommit afterCommit;

    Verdicts(
        TransactionTemplate transaction,
        Journal journal,
        CaseStore cases,
        AfterCommit afterCommit) {
      this.transaction = transaction;
      this.journal = journal;
      this.cases = cases;
      this.afterCommit = afterCommit;
    }

    int write(Supplier<List<DueClocks.Due>> find, Decision decision) {
      return transaction.execute(
          _ -> {
            List<DueClocks.Due> found = find.get();
            if (!found.isEmpty()) {
              List<UUID> ids = found.stream().map(DueClocks.Due::requestId).distinct().toList();
              journal.writeAll(ids, pages -> decide(found, pages, decision));
            }
            return found.size();
          });
    }

    private boolean decide(List<DueClocks.Due> found, Map<UUID, Page> pages, Decision decision) {
      Map<UUID, CaseWork> works = cases.open(pages.keySet());
      for (DueClocks.Due one : found) {
        CaseWork work = works.get(one.requestId());
        Page page = pages.get(one.requestId());
        decision
            .of(work, one.clockId(), page.now())
            .ifPresent(event -> page.say(work.file().handling().cycle(), event, turnOf(work)));
      }
      cases.save(works.values());
      afterCommit.show(works.values());
      return true;
    }
  }
}
