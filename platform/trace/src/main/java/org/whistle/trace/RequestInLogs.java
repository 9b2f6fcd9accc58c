package org.whistle.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Which request a call is about, as its path says: a number or an id, and nothing else of it. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RequestInLogs extends OncePerRequestFilter {
  private static final Pattern ABOUT =
      Pattern.compile("/api/[a-z-]+/([A-Z]{2}-\\d{6}-\\d{8}-\\d{5,9}|[0-9a-f-]{36})(?:/.*)?");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher about = ABOUT.matcher(request.getRequestURI());
    if (!about.matches()) {
      chain.doFilter(request, response);
      return;
    }
    try (var _ = Step.naming(about.group(1))) {
      chain.doFilter(request, response);
    }
  }
}
