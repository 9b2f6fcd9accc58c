package org.whistle.gateway.house;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.gateway.GatewaySettings;
import org.whistle.gateway.Tries;

/** How many service requests one address may point in a minute without an account. */
@Component
final class PointLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private final Tries tries;

  PointLimit(GatewaySettings settings, MeterRegistry meters) {
    this.tries = new Tries(settings.limits().points(), "points", meters);
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    Caller caller = OnwardHeaders.caller();
    if (caller.has(Role.RESIDENT)
        && request.method() == HttpMethod.POST
        && request.path().equals(Routes.POINT)) {
      String address = request.servletRequest().getRemoteAddr();
      tries.check(address);
      tries.count(address);
    }
    return next.handle(request);
  }
}
