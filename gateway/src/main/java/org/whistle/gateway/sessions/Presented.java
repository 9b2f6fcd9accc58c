package org.whistle.gateway.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** How a token is shown: by scripts in a header, by pages in a cookie that no script can read. */
public final class Presented {

  static final String COOKIE = "whistle-session";
  private static final String BEARER = "Bearer ";

  private Presented() {}

  /** The token, from wherever it is shown; a header counts before a cookie. */
  public static @Nullable String token(HttpServletRequest request) {
    String bearer = bearer(request);
    return bearer == null ? session(request) : bearer;
  }

  /** What the header shows; empty when it is another kind of proof. */
  public static @Nullable String bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null
        ? null
        : header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? header.substring(BEARER.length()).strip()
            : "";
  }

  /** What the cookie shows. */
  public static @Nullable String session(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  static String cookie(HttpServletRequest request, String token, long seconds) {
    return ResponseCookie.from(COOKIE, token)
        .path("/")
        .httpOnly(true)
        .sameSite("Strict")
        .secure(request.isSecure())
        .maxAge(seconds)
        .build()
        .toString();
  }
}
