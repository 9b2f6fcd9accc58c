package org.whistle.gateway.sessions;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.access.Caller;
import org.whistle.access.CallerAuthentication;
import org.whistle.gateway.GatewaySettings;
import org.whistle.gateway.Tries;
import org.whistle.gateway.accounts.Keys;
import org.whistle.web.Refusal;

/** Lets a unit's own system in: to what calls its unit and to nothing else, so often a minute. */
@Component
public final class KeyFilter extends OncePerRequestFilter {
  private static final Pattern OPEN = Pattern.compile("/api/(me|whistles(/[0-9a-f-]+/[a-z-]+)?)");

  private final Keys keys;
  private final Tries calls;

  KeyFilter(Keys keys, GatewaySettings settings, MeterRegistry meters) {
    this.keys = keys;
    this.calls = new Tries(settings.limits().systemCalls(), "system-calls", meters);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var shown = Presented.bearer(request);
    if (shown != null && Keys.isKey(shown)) {
      var caller =
          keys.callerOf(shown)
              .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "not-logged-in"));
      allow(request, caller);
      SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
    }
    chain.doFilter(request, response);
  }

  private void allow(HttpServletRequest request, Caller caller) {
    calls.check(caller.id());
    calls.count(caller.id());
    if (!OPEN.matcher(request.getRequestURI()).matches()) {
      throw Refusal.forbidden();
    }
  }
}
