package org.whistle.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whistle.contracts.DispatchEvent.AskRefused;
import org.whistle.contracts.DispatchEvent.RequestAmended;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.FeedbackEvent.ForgettingDecided;
import org.whistle.contracts.FeedbackEvent.MatterSettled;
import org.whistle.contracts.FeedbackEvent.RedoDecided;
import org.whistle.contracts.IntakeEvent.AmendmentAsked;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.dispatch.model.Asking;
import org.whistle.dispatch.model.Missed;
import org.whistle.dispatch.model.Reason;
import org.whistle.dispatch.model.Redoing;
import org.whistle.dispatch.model.Resuming;
import org.whistle.dispatch.model.Settling;
import org.whistle.dispatch.model.SkipReason;
import org.whistle.dispatch.model.Tier;
import org.whistle.vault.Vault;

/** What the other services ask for, on people's behalf or the clock's: moved, or refused aloud. */
@Service
final class HeedAsks {
  private final WalkLadder ladder;
  private final Evidence evidence;
  private final Vault vault;

  HeedAsks(WalkLadder ladder, Evidence evidence, Vault vault) {
    this.ladder = ladder;
    this.evidence = evidence;
    this.vault = vault;
  }

  /** Asks for nothing, but an answer may name it. */
  void attached(Life life, AttachmentAdded picture) {
    evidence.note(life.handling().id(), life.handling().cycle(), picture);
  }

  void withdrawal(Life life, int cycle, WithdrawalAsked ask) {
    var refused = life.attempt(Asking.withdraw(life.handling(), cycle, ask.askId()));
    answer(life, ask.askId(), ask, refused);
  }

  void amendment(Life life, int cycle, AmendmentAsked ask) {
    var amended = new RequestAmended(ask.askId(), ask.words());
    answer(life, ask.askId(), ask, life.attempt(Asking.amend(life.handling(), cycle, amended)));
  }

  void redo(Life life, int cycle, RedoDecided redo) {
    if (redo.agreed()) {
      var handling = life.handling();
      var refused =
          Redoing.isHard(handling)
              ? life.attempt(Redoing.declareHard(handling, cycle))
              : life.attempt(Redoing.reopen(handling, cycle));
      answer(life, redo.redoId(), redo, refused);
    }
  }

  void missed(Life life, int cycle, ClockMissed verdict) {
    var missed =
        new Missed(
            verdict.clockId(),
            verdict.clock(),
            cycle,
            Tier.of(verdict.tier()),
            verdict.holding(),
            verdict.subject());
    var refused =
        verdict.clock().equals("review")
            ? life.attempt(Resuming.reviewMissed(life.handling(), missed, verdict.dueAt()))
                .map(Reason::forAsk)
            : ladder.missed(life, missed, verdict.dueAt()).map(SkipReason::forAsk);
    refuse(life, verdict.clockId(), verdict, refused);
  }

  void settled(Life life, int cycle, UUID eventId, MatterSettled settled) {
    var refused = life.attempt(Settling.settle(life.handling(), cycle, settled.outcome()));
    answer(life, eventId, settled, refused);
  }

  /** What staff wrote to the resident and of him goes with what he said. */
  void forgotten(Life life, ForgettingDecided decided) {
    if (decided.agreed()) {
      vault.forget(life.handling().id());
    }
  }

  private static void answer(Life life, UUID ask, RequestEvent event, Optional<Reason> refused) {
    refuse(life, ask, event, refused.map(Reason::forAsk));
  }

  private static void refuse(Life life, UUID ask, RequestEvent event, Optional<String> refused) {
    refused.ifPresent(
        why -> life.say(new AskRefused(ask, EventTypes.nameOf(event.getClass()), why)));
  }
}
