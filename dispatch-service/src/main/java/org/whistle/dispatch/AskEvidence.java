package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.dispatch.TakeRequest.Resolution;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Answer;
import org.whistle.dispatch.model.Reason;
import org.whistle.web.AwaitKnown;
import org.whistle.web.Refusal;

/**
 * 留痕: where the category asks for it, what is said to be done is shown, or it is said why not. What
 * wasn't done can't be shown.
 */
@Component
public final class AskEvidence {
  private static final String SHOWN = "done";

  private final Evidence evidence;
  private final Notes notes;

  AskEvidence(Evidence evidence, Notes notes) {
    this.evidence = evidence;
    this.notes = notes;
  }

  /**
   * Each picture is this request's, staff's own and of what was done this time: whoever has just
   * added one waits for it here, before the transaction.
   *
   * @throws Refusal 503 while a young one isn't known yet; 400 for what isn't one
   */
  public void await(UUID request, List<UUID> pictures) {
    for (var picture : pictures) {
      var kept = kept(request, picture);
      if (kept.by().equals("resident")) {
        throw new Refusal(HttpStatus.BAD_REQUEST, "evidence-of-the-resident");
      }
      if (kept.isOfBefore()) {
        throw new Refusal(HttpStatus.BAD_REQUEST, "evidence-of-before");
      }
    }
  }

  /** The answer that is kept for the resident. */
  Answer answer(Life life, Actor actor, Resolution resolution) {
    var words = notes.forResident(life.handling().id(), "answer", actor, resolution.answer());
    return new Answer(
        words, resolution.outcome(), resolution.evidence(), unproven(life, resolution));
  }

  /** Refuses what should be shown and isn't, without a reason. */
  void refuseUnshown(Life life, Answer answer) {
    if (isAsked(life, answer.outcome())
        && answer.evidence().isEmpty()
        && answer.unproven() == null) {
      life.refuse(Reason.EVIDENCE_MISSING);
    }
  }

  private @Nullable String unproven(Life life, Resolution resolution) {
    return isAsked(life, resolution.outcome()) && resolution.evidence().isEmpty()
        ? resolution.unproven()
        : null;
  }

  private static boolean isAsked(Life life, String outcome) {
    var category = life.handling().matter().category();
    return outcome.equals(SHOWN)
        && Catalogue.standard().find(category).map(Category::evidence).orElse(false);
  }

  private Evidence.Kept kept(UUID request, UUID picture) {
    try {
      return AwaitKnown.find(picture, () -> evidence.find(request, picture));
    } catch (Refusal refused) {
      throw refused.status() == HttpStatus.NOT_FOUND
          ? new Refusal(HttpStatus.BAD_REQUEST, "evidence-unknown")
          : refused;
    }
  }
}
