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

/**
 * How many service requests one address may point in a minute without an account, how often it may
 * look before, a few times for each; and how many one-time codes it may ask for or try.
 */
@Component
final class PointLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final int LOOKS_FOR_EACH = 5;

  /** One address may serve a whole building. */
  private static final int CODES = 4;

  private final Tries points;
  private final Tries looks;
  private final Tries codes;

  PointLimit(GatewaySettings settings, MeterRegistry meters) {
    int most = settings.limits().points();
    points = new Tries(most, "points", meters);
    looks = new Tries(most * LOOKS_FOR_EACH, "looks", meters);
    codes = new Tries(settings.limits().wrongCodes() * CODES, "phone-codes", meters);
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    Caller caller = OnwardHeaders.caller();
    if (caller.has(Role.RESIDENT) && request.method() == HttpMethod.POST) {
      switch (request.path()) {
        case Routes.POINT -> count(points, request);
        case Routes.LOOK -> count(looks, request);
        case Routes.SEND_CODE, Routes.USE_CODE -> count(codes, request);
        default -> {}
      }
    }
    return next.handle(request);
  }

  private static void count(Tries tries, ServerRequest request) {
    String address = request.servletRequest().getRemoteAddr();
    tries.check(address);
    tries.count(address);
  }
}
