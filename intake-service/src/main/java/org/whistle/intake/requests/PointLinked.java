package org.whistle.intake.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.contracts.FeedbackEvent.WishSaid;
import org.whistle.contracts.IntakeEvent.RemainderPointed;
import org.whistle.contracts.IntakeEvent.WishPointed;
import org.whistle.contracts.RemainderPlanned;
import org.whistle.intake.places.Where;
import org.whistle.intake.requests.model.Classification;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;

/**
 * What follows from a request is pointed once: what dispatch left of an urgent one, for the same
 * resident, and what was wished for when somebody was asked about it.
 */
@Component
public class PointLinked {
  private static final String GENERAL = "N5";
  private static final String AGAIN = "again";
  private static final Map<String, String> CHANNELS = Map.of("online", "app");

  private final InForce inForce;
  private final Journal journal;
  private final Requests requests;
  private final FileRequest files;

  PointLinked(InForce inForce, Journal journal, Requests requests, FileRequest files) {
    this.inForce = inForce;
    this.journal = journal;
    this.requests = requests;
    this.files = files;
  }

  /** In the transaction that heard of it; the id is dispatch's, so a second time finds it there. */
  public void point(Page first, int cycle, RemainderPlanned planned) {
    var id = planned.requestId();
    if (requests.find(id).isEmpty()) {
      var wish = wish(first.requestId());
      var number = point(id, first.requestId(), judged(first.requestId(), wish, GENERAL));
      first.say(cycle, new RemainderPointed(id, number));
    }
  }

  /**
   * The same, with feedback's id: the wish's own words stay with feedback. What isn't solved after
   * all is as pressing as its category.
   */
  public void point(Page first, int cycle, WishSaid said) {
    var id = said.requestId();
    if (requests.find(id).isEmpty()) {
      boolean again = AGAIN.equals(said.kind());
      var same = wish(first.requestId());
      var wish =
          again
              ? same.saidAgain(channel(said), said.by())
              : same.wishedFor(channel(said), said.by(), said.neighbour());
      var category = category(requests.origin(first.requestId()).category());
      var clock = again || category.urgency().equals("general") ? category.clock() : GENERAL;
      var number = point(id, first.requestId(), judged(first.requestId(), wish, clock));
      first.say(cycle, new WishPointed(id, number, said.kind()));
    }
  }

  private String point(UUID id, UUID parent, Judged judged) {
    return journal.write(
        id,
        page -> {
          var promise = inForce.promises().of(judged.as().clock(), page.now());
          var filed = files.file(id, judged, files.of(parent).code(), page.now());
          requests.continues(id, parent);
          page.say(1, PointRequest.event(judged, promise, filed, parent));
          return filed.number();
        });
  }

  /** The same matter, in the same words, of the same person. */
  private Wish wish(UUID parent) {
    var origin = requests.origin(parent);
    var kept = files.of(parent);
    return new Wish(
        kept.description(),
        origin.kind(),
        null,
        null,
        origin.channel(),
        origin.saidBy(),
        new Where(kept.address(), null, null, null),
        kept.reporter(),
        origin.about());
  }

  private Judged judged(UUID parent, Wish wish, String clock) {
    var origin = requests.origin(parent);
    var kind = wish.kind() == null ? origin.kind() : wish.kind();
    var category = category(origin.category());
    return new Judged(
        wish,
        origin.where(),
        new Classification(kind, origin.category(), clock, List.of()),
        origin.restricted() ? category.withheld() : category);
  }

  private static Category category(String code) {
    return Catalogue.standard().category(code);
  }

  private static String channel(WishSaid said) {
    return CHANNELS.getOrDefault(said.channel(), said.channel());
  }
}
