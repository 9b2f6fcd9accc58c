package org.whistle.gateway.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.web.Problems;
import org.whistle.web.Refusal;

/** Tells what filters refuse, before any controller is reached. */
public final class RefusalFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (Refusal refusal) {
      Problems.write(request, response, refusal);
    }
  }
}
