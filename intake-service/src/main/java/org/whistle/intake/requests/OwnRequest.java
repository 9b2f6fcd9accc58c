package org.whistle.intake.requests;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.web.Refusal;

/** A resident's own request. */
@Component
class OwnRequest {
  private final Requests requests;

  OwnRequest(Requests requests) {
    this.requests = requests;
  }

  /**
   * Finds it.
   *
   * @throws Refusal 404 when it isn't the caller's; 409 {@code already-ended}
   */
  ServiceRequest living(UUID id, Caller caller) {
    var request = any(id, caller);
    if (request.ended() != null) {
      throw Refusal.conflict("already-ended").with("ended", request.ended());
    }
    return request;
  }

  /**
   * Finds it though it has ended.
   *
   * @throws Refusal 404 when it isn't the caller's
   */
  ServiceRequest any(UUID id, Caller caller) {
    if (!id.equals(caller.request())) {
      throw Refusal.notFound();
    }
    return requests.find(id).orElseThrow(Refusal::notFound);
  }
}
