package org.whistle.intake.requests;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.Scope;
import org.whistle.web.Refusal;

/**
 * Who may read a request's words: its resident, and staff whose scope holds it; units outside see
 * the work, never the reporter.
 */
@Component
class Sight {
  private final Requests requests;

  Sight(Requests requests) {
    this.requests = requests;
  }

  /** The request, or 404 when the caller may not see it. */
  ServiceRequest of(UUID id, Caller caller) {
    return requests
        .find(id)
        .filter(request -> sees(request, caller))
        .orElseThrow(Refusal::notFound);
  }

  /** Whether this caller may know who said it. */
  static boolean seesReporter(ServiceRequest request, Caller caller) {
    return request.id().equals(caller.request()) || caller.scope().seesReporter(row(request));
  }

  private static boolean sees(ServiceRequest request, Caller caller) {
    return request.id().equals(caller.request()) || caller.scope().sees(row(request));
  }

  private static Scope.Row row(ServiceRequest request) {
    return new Scope.Row(request.place(), request.units(), request.restricted(), request.about());
  }
}
