package org.whistle.intake.requests;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.catalogue.Catalogue;
import org.whistle.contracts.IntakeEvent.RemainderPointed;
import org.whistle.contracts.RemainderPlanned;
import org.whistle.intake.places.Where;
import org.whistle.intake.requests.Requests.Origin;
import org.whistle.intake.requests.model.Classification;
import org.whistle.intake.requests.model.QueryCode;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;
import org.whistle.vault.Vault;

/** What dispatch left of an urgent request is pointed for the same resident, once. */
@Component
public class PointRemainder {
  private static final String GENERAL = "N5";

  private final InForce inForce;
  private final Journal journal;
  private final Requests requests;
  private final Vault vault;

  PointRemainder(InForce inForce, Journal journal, Requests requests, Vault vault) {
    this.inForce = inForce;
    this.journal = journal;
    this.requests = requests;
    this.vault = vault;
  }

  /** In the transaction that heard of it; the id is dispatch's, so a second time finds it there. */
  public void point(Page first, int cycle, RemainderPlanned planned) {
    if (requests.find(planned.requestId()).isEmpty()) {
      var number = point(planned.requestId(), first.requestId());
      first.say(cycle, new RemainderPointed(planned.requestId(), number));
    }
  }

  private String point(UUID id, UUID parent) {
    return journal.write(
        id,
        page -> {
          var judged = judged(parent, requests.origin(parent));
          var promise = inForce.promises().of(GENERAL, page.now());
          var filed = requests.add(id, judged, QueryCode.random(), page.now());
          requests.continues(id, parent);
          page.say(1, PointRequest.event(judged, promise, filed, parent));
          return filed.number();
        });
  }

  /** The same matter, in the same words, of the same person. */
  private Judged judged(UUID parent, Origin origin) {
    var texts = vault.read(parent);
    var address = ReadWords.first(texts, TextKind.ADDRESS);
    var description = ReadWords.first(texts, TextKind.DESCRIPTION);
    var wish =
        new Wish(
            description == null ? "" : description,
            origin.kind(),
            null,
            null,
            origin.channel(),
            origin.saidBy(),
            new Where(address, null, null, null),
            ReadWords.reporter(texts),
            origin.about());
    var category = Catalogue.standard().category(origin.category());
    return new Judged(
        wish,
        origin.where(),
        new Classification(origin.kind(), origin.category(), GENERAL, List.of()),
        origin.restricted() ? category.withheld() : category);
  }
}
