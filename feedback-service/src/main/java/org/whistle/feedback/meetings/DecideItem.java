package org.whistle.feedback.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Deciding;
import org.whistle.feedback.meetings.model.Decision;
import org.whistle.feedback.meetings.model.Decision.Charge;
import org.whistle.feedback.meetings.model.Decision.Signed;
import org.whistle.feedback.meetings.model.Outcome;
import org.whistle.vault.Vault;

/** Item by item: a request, a task, an answer, or put off to the next meeting. */
@Component
public class DecideItem {
  private final Moving moving;
  private final Written written;
  private final PointDecision pointing;
  private final Vault vault;

  DecideItem(Moving moving, Written written, PointDecision pointing, Vault vault) {
    this.moving = moving;
    this.written = written;
    this.pointing = pointing;
    this.vault = vault;
  }

  /**
   * What was decided, as somebody writes it down.
   *
   * @param category of the request that is to come of it; absent for that of the item
   */
  public record Minute(
      Outcome outcome,
      @Nullable Charge charge,
      String words,
      boolean published,
      @Nullable String category) {}

  @Transactional
  public void decide(UUID id, UUID itemId, Minute minute, Caller by) {
    var meeting = moving.begin(id, by.scope());
    var words = vault.keep(id, "decision", by.id(), true, minute.words());
    var signed = new Signed(by.id(), moving.now());
    var decision =
        new Decision(
            minute.outcome(), minute.charge(), words.id(), minute.published(), null, signed, null);
    var item = written.one(meeting, itemId);
    var decided = Moving.made(Deciding.decide(meeting, item, decision, moving.today()));
    if (minute.outcome() == Outcome.REQUEST) {
      decided = decided.decided(decision.pointed(pointing.point(meeting, item, minute, by)));
    }
    if (minute.charge() != null) {
      moving.charge(id, minute.charge());
    }
    written.save(id, decided);
  }

  /**
   * Somebody of the meeting's place, or of the unit that was charged with it, says that it is done.
   */
  @Transactional
  public void finish(UUID id, UUID itemId, Caller by) {
    var meeting = moving.begin(id, by.scope());
    var item = written.one(meeting, itemId);
    Hands.refuseOthers(by, meeting, item);
    written.save(id, Moving.made(Deciding.finish(item, new Signed(by.id(), moving.now()))));
  }
}
