package org.whistle.feedback.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.Scope;
import org.whistle.feedback.Patience;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matters;
import org.whistle.feedback.model.Subject;
import org.whistle.web.AwaitKnown;
import org.whistle.web.Refusal;

/** Finds the matter that a call is about, when the caller may see it. */
@Component
class Known {
  private final Matters matters;
  private final Patience patience;

  Known(Matters matters, Patience patience) {
    this.matters = matters;
    this.patience = patience;
  }

  /** The resident's own; what isn't his doesn't exist for him. */
  Matter own(Caller resident, UUID requestId) {
    if (!requestId.equals(resident.request())) {
      throw Refusal.notFound();
    }
    return find(requestId);
  }

  /** As {@link #own}, once news that the work ended had time to arrive. */
  Matter ended(Caller resident, UUID requestId) {
    return patience.untilEnded(own(resident, requestId), () -> find(requestId));
  }

  /** Something in a member of staff's scope. */
  Matter inScope(Caller staff, UUID requestId) {
    var matter = find(requestId);
    var subject = matter.subject();
    if (!staff.scope().sees(row(subject))) {
      throw Refusal.forbidden();
    }
    return matter;
  }

  /** The request whose open re-do somebody decides. */
  UUID requestOfRedo(Caller staff, UUID redoId) {
    var requestId = matters.requestOfRedo(redoId).orElseThrow(Refusal::notFound);
    return inScope(staff, requestId).subject().requestId();
  }

  private static Scope.Row row(Subject subject) {
    return new Scope.Row(subject.place(), List.of(), subject.restricted(), subject.about());
  }

  private Matter find(UUID requestId) {
    return AwaitKnown.find(requestId, () -> matters.load(requestId).map(Kept::matter));
  }
}
