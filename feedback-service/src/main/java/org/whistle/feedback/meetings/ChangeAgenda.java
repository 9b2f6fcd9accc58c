package org.whistle.feedback.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Agenda;
import org.whistle.feedback.meetings.model.Deciding;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.needs.Needs;
import org.whistle.journal.Ids;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** People add to what is spoken of, drop something, or note what they know of it. */
@Component
public class ChangeAgenda {
  private final Moving moving;
  private final Written written;
  private final Needs needs;
  private final Vault vault;

  ChangeAgenda(Moving moving, Written written, Needs needs, Vault vault) {
    this.moving = moving;
    this.written = written;
    this.needs = needs;
    this.vault = vault;
  }

  /** A request that they see; one that is there already, dropped or not, is there again. */
  @Transactional
  public UUID raise(UUID id, UUID requestId, Caller by) {
    var meeting = moving.begin(id, by.scope());
    if (needs.of(List.of(requestId), by.scope()).isEmpty()) {
      throw Refusal.notFound();
    }
    var item =
        written
            .find(meeting, Agenda.raised(id, requestId).id())
            .map(it -> it.dropped(false))
            .orElseGet(() -> Agenda.raised(id, requestId));
    return written.save(id, Moving.made(Deciding.change(meeting, item)));
  }

  /** Something that isn't a request yet. */
  @Transactional
  public UUID raise(UUID id, String category, String words, Caller by) {
    var meeting = moving.begin(id, by.scope());
    var kept = vault.keep(id, "item", by.id(), false, words);
    var item = Agenda.raised(id, Ids.next(), category, kept.id());
    return written.save(id, Moving.made(Deciding.change(meeting, item)));
  }

  @Transactional
  public void drop(UUID id, UUID item, Caller by) {
    var meeting = moving.begin(id, by.scope());
    written.save(id, Moving.made(Deciding.drop(meeting, written.one(meeting, item))));
  }

  @Transactional
  public void note(UUID id, UUID item, String words, Caller by) {
    var meeting = moving.begin(id, by.scope());
    Item before = written.one(meeting, item);
    var kept = vault.keep(id, "note", by.id(), false, words);
    written.save(id, Moving.made(Deciding.change(meeting, before.noted(kept.id()))));
  }
}
