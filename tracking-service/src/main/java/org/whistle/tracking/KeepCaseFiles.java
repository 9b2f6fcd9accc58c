package org.whistle.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.calendar.WorkCalendar;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.journal.Heard;
import org.whistle.journal.Listener;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.model.Fact;
import org.whistle.tracking.model.Terms;
import org.whistle.tracking.store.CaseStore;

/** Writes everything that happens to a request into its file, and keeps its clocks. */
@Component
public class KeepCaseFiles implements Listener {
  private final CaseStore cases;
  private final SealCaseFiles seals;
  private final AfterCommit afterCommit;
  private final Terms terms;

  KeepCaseFiles(CaseStore cases, SealCaseFiles seals, AfterCommit afterCommit, Terms terms) {
    this.cases = cases;
    this.seals = seals;
    this.afterCommit = afterCommit;
    this.terms = terms;
  }

  @Override
  public void hear(List<Heard> heard) {
    List<UUID> ids = heard.stream().map(Heard::requestId).distinct().toList();
    Map<UUID, CaseWork> works = cases.open(ids);
    for (Heard one : heard) {
      try (var _ = one.page().follow()) {
        hear(one, works.get(one.requestId()));
      }
    }
    List<CaseWork> kept = works.values().stream().filter(CaseWork::hasFile).toList();
    cases.save(kept);
    seals.seal(kept);
    afterCommit.show(kept);
  }

  private void hear(Heard one, CaseWork work) {
    List<TrackingEvent> said = work.hear(factOf(one), one.page().now());
    said.forEach(event -> one.page().say(one.cycle(), event));
    corrected(work, said, one.page().now()).forEach(event -> one.page().say(one.cycle(), event));
  }

  /** Intake may have promised by the calendar before, while a correction was on its way to it. */
  private List<TrackingEvent> corrected(CaseWork work, List<TrackingEvent> said, Instant now) {
    if (said.stream().noneMatch(ClocksOpened.class::isInstance)) {
      return List.of();
    }
    WorkCalendar calendar = terms.inForce().working().calendar();
    return work.changedClocks().stream()
        .filter(clock -> calendar.isNewerThan(clock.by().calendar()))
        .map(Clock::id)
        .toList()
        .stream()
        .flatMap(id -> work.dateAnew(id, now).stream())
        .toList();
  }

  static Fact factOf(Heard heard) {
    return new Fact(
        heard.eventId(),
        heard.requestId(),
        heard.producer(),
        heard.sequence(),
        heard.cycle(),
        heard.occurredAt(),
        heard.event());
  }
}
