package org.whistle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a write whole, so that it can be compared, and refuses one that is too big. */
final class WholeBodyFilter extends OncePerRequestFilter {

  private static final int LIMIT = 1024 * 1024;
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    boolean form =
        type != null
            && (type.startsWith("multipart/") || type.startsWith("application/x-www-form"));
    return form || !WRITES.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      Problems.write(
          request, response, new Refusal(HttpStatus.CONTENT_TOO_LARGE, "body-too-large"));
      return;
    }
    chain.doFilter(new WholeBody(request, body), response);
  }
}
