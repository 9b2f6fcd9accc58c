package org.whistle.gateway.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.whistle.gateway.accounts.Tokens;
import org.whistle.web.Problems;
import org.whistle.web.Refusal;

/**
 * Log-in and log-out of pages. A session is a token in a cookie, so it outlives a restart of the
 * gateway and can be revoked like any other. Browsers that post the form themselves are sent on;
 * pages that fetch get 204 or a problem.
 */
@Component
public class FormLogIn
    implements AuthenticationSuccessHandler,
        AuthenticationFailureHandler,
        LogoutHandler,
        LogoutSuccessHandler {

  private final Tokens tokens;

  FormLogIn(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication proven)
      throws IOException {
    begin(request, response, proven.getName());
    goOn(request, response, "/desk");
  }

  /** Gives the browser a log-in of its own. */
  public void begin(HttpServletRequest request, HttpServletResponse response, String username) {
    Tokens.Issued issued = tokens.issue(username);
    long seconds = Duration.between(Instant.now(), issued.expiresAt()).toSeconds();
    response.addHeader(HttpHeaders.SET_COOKIE, Presented.cookie(request, issued.token(), seconds));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (wantsPage(request)) {
      response.sendRedirect("/login?failed");
    } else {
      Problems.write(request, response, new Refusal(HttpStatus.UNAUTHORIZED, "wrong-credentials"));
    }
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, Authentication nobody) {
    String token = Presented.session(request);
    if (token != null) {
      tokens.revoke(token);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, Presented.cookie(request, "", 0));
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication nobody)
      throws IOException {
    goOn(request, response, "/");
  }

  private static void goOn(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    if (wantsPage(request)) {
      response.sendRedirect(page);
    } else {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
