package org.whistle.gateway.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.whistle.gateway.ProviderSettings;
import org.whistle.gateway.accounts.Account;
import org.whistle.gateway.sessions.FormLogIn;
import org.whistle.gateway.sessions.LogInTraces;
import org.whistle.web.Refusal;

/**
 * Lets in whom the provider vouches for, with a log-in of our own that can be revoked like any
 * other. The log-in page says what was refused, and goes on where somebody wanted to go.
 */
@Component
@ConditionalOnProperty("whistle.provider.issuer")
class ProviderLogIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderLogIn.class);

  private final ProviderSettings settings;
  private final Newcomers newcomers;
  private final LogInTraces traces;
  private final FormLogIn browser;

  ProviderLogIn(
      ProviderSettings settings, Newcomers newcomers, LogInTraces traces, FormLogIn browser) {
    this.settings = settings;
    this.newcomers = newcomers;
    this.traces = traces;
    this.browser = browser;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication proven)
      throws IOException {
    forget(request);
    OidcUser user = (OidcUser) proven.getPrincipal();
    try {
      var account = account(user);
      traces.loggedIn(account.username(), request.getRemoteAddr());
      browser.begin(request, response, account.username());
      response.sendRedirect("/login?in");
    } catch (Refusal refusal) {
      traces.refused(proven.getName(), request.getRemoteAddr());
      response.sendRedirect("/login?refused=" + refusal.slug());
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    forget(request);
    LOG.warn("Nobody was logged in by the identity provider: {}", failure.getMessage());
    response.sendRedirect("/login?refused=provider-failed");
  }

  private Account account(OidcUser user) {
    var said = Vouched.account(settings.claims(), user.getIdToken());
    var account = newcomers.keep(said, user.getIdToken());
    if (!account.enabled()) {
      throw new Refusal(HttpStatus.FORBIDDEN, "account-disabled");
    }
    return account;
  }

  /** What was kept while somebody was at the provider; the log-in itself is a token. */
  private static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
