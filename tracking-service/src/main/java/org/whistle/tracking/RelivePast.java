package org.whistle.tracking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistle.contracts.TrackingEvent;
import org.whistle.journal.Heard;
import org.whistle.journal.Reliving;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Remembered;
import org.whistle.tracking.store.CaseStore;

/** Writes files once more, from what happened and from what tracking decided then. */
final class RelivePast implements Reliving {
  private final CaseStore cases;

  /**
   * @param cases of the shadow
   */
  RelivePast(CaseStore cases) {
    this.cases = cases;
  }

  @Override
  public void hear(List<Heard> heard, Map<UUID, List<Heard>> said) {
    List<UUID> ids = heard.stream().map(Heard::requestId).distinct().toList();
    Map<UUID, CaseWork> works = cases.open(ids, id -> remembered(said.getOrDefault(id, List.of())));
    heard.forEach(one -> works.get(one.requestId()).relive(KeepCaseFiles.factOf(one)));
    cases.save(works.values().stream().filter(CaseWork::hasFile).toList());
  }

  private static Remembered remembered(List<Heard> said) {
    Remembered remembered = new Remembered();
    for (Heard one : said) {
      if (one.event() instanceof TrackingEvent event) {
        remembered.said(event, one.occurredAt());
      }
    }
    return remembered;
  }
}
