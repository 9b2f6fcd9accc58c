package org.whistle.tracking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.contracts.TrackingEvent;
import org.whistle.journal.Heard;
import org.whistle.journal.Listener;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Fact;
import org.whistle.tracking.store.CaseStore;

/** Writes everything that happens to a request into its file, and keeps its clocks. */
@Component
public class KeepCaseFiles implements Listener {
  private final CaseStore cases;
  private final SealCaseFiles seals;
  private final AfterCommit afterCommit;

  KeepCaseFiles(CaseStore cases, SealCaseFiles seals, AfterCommit afterCommit) {
    this.cases = cases;
    this.seals = seals;
    this.afterCommit = afterCommit;
  }

  @Override
  public void hear(List<Heard> heard) {
    List<UUID> ids = heard.stream().map(Heard::requestId).distinct().toList();
    Map<UUID, CaseWork> works = cases.open(ids);
    for (Heard one : heard) {
      List<TrackingEvent> said = works.get(one.requestId()).hear(factOf(one), one.page().now());
      said.forEach(event -> one.page().say(one.cycle(), event));
    }
    List<CaseWork> kept = works.values().stream().filter(CaseWork::hasFile).toList();
    cases.save(kept);
    seals.seal(kept);
    afterCommit.show(kept);
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
