package org.whistle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a write whole, so that it can be compared, and refuses one that is too big. */
final class WholeBodyFilter extends OncePerRequestFilter {

  private static final int LIMIT = 1024 * 1024;

  /** A telephone's picture, which pages make smaller; whatever isn't one stays small. */
  private static final int PICTURE_LIMIT = 4 * LIMIT;

  private static final int LARGE_AT_ONCE = 4;

  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

  private final Semaphore room = new Semaphore(LARGE_AT_ONCE);

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
    if (body.length <= LIMIT) {
      chain.doFilter(new WholeBody(request, body), response);
    } else if (!isPicture(request.getContentType())) {
      refuse(request, response, "body-too-large");
    } else if (room.tryAcquire()) {
      try {
        picture(body, request, response, chain);
      } finally {
        room.release();
      }
    } else {
      Problems.write(
          request,
          response,
          new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
              .retryAfter(Duration.ofSeconds(1)));
    }
  }

  /** So few at a time that they can't fill the memory, however many are sent. */
  private static void picture(
      byte[] start, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] rest = request.getInputStream().readNBytes(PICTURE_LIMIT - start.length + 1);
    if (start.length + rest.length > PICTURE_LIMIT) {
      refuse(request, response, "picture-too-large");
      return;
    }
    byte[] body = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, body, start.length, rest.length);
    chain.doFilter(new WholeBody(request, body), response);
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, String slug)
      throws IOException {
    Problems.write(request, response, new Refusal(HttpStatus.CONTENT_TOO_LARGE, slug));
  }

  private static boolean isPicture(@Nullable String type) {
    return type != null && type.startsWith("image/");
  }
}
