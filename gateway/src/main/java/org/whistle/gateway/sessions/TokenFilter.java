package org.whistle.gateway.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.access.Caller;
import org.whistle.access.CallerAuthentication;
import org.whistle.gateway.accounts.Keys;
import org.whistle.gateway.accounts.Tokens;
import org.whistle.web.Refusal;

/** Finds out on every call who shows a token, as they are now. */
public final class TokenFilter extends OncePerRequestFilter {

  private final Tokens tokens;

  public TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = Presented.token(request);
    if (token != null && !Keys.isKey(token)) {
      Optional<Caller> caller = caller(token);
      if (caller.isPresent()) {
        SecurityContextHolder.setContext(
            new SecurityContextImpl(new CallerAuthentication(caller.get())));
      } else if (Presented.bearer(request) != null) {
        throw new Refusal(HttpStatus.UNAUTHORIZED, "not-logged-in");
      } else {
        response.addHeader(HttpHeaders.SET_COOKIE, Presented.cookie(request, "", 0));
      }
    }
    chain.doFilter(request, response);
  }

  private Optional<Caller> caller(String token) {
    try {
      return tokens.callerOf(token);
    } catch (DataAccessException e) {
      throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
          .retryAfter(Duration.ofSeconds(2));
    }
  }
}
