package org.whistle.dispatch;

import org.springframework.http.HttpStatus;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Reason;
import org.whistle.web.Refusal;

/** 409: the state refuses the move; the document says why, and who has the request. */
public final class MoveRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  MoveRefused(Reason why, Handling handling) {
    super(
        why.isAboutWho() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
        why.slug(),
        handling.matter().number(),
        handling.state().holding().desk().place());
    var desk = handling.state().holding().desk();
    with("state", handling.state().wire());
    with("tier", desk.tier().wire());
    with("place", desk.place());
    var hand = handling.hand();
    if (hand != null) {
      with("holder", hand.by());
    }
  }

  /** Somebody else did it first. */
  MoveRefused after(String who) {
    with("by", who);
    return this;
  }
}
