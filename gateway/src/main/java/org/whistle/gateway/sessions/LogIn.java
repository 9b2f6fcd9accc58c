package org.whistle.gateway.sessions;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.whistle.gateway.Tries;

/** Checks a password, and locks an address out of a user name after too many wrong ones. */
public final class LogIn implements AuthenticationProvider {

  private final AuthenticationProvider passwords;
  private final Tries wrong;
  private final Tries wrongAnywhere;
  private final LogInTraces traces;

  public LogIn(
      AuthenticationProvider passwords, int limit, MeterRegistry meters, LogInTraces traces) {
    this.passwords = passwords;
    this.traces = traces;
    this.wrong = new Tries(limit, "passwords", meters);
    // Many addresses that try one name together are slowed down, but can't easily lock its owner
    // out.
    this.wrongAnywhere = new Tries(limit * 20, "passwords", meters);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String username = attempt.getName();
    String here = address(attempt) + " " + username;
    wrong.check(here);
    wrongAnywhere.check(username);
    try {
      Authentication proven = passwords.authenticate(attempt);
      wrong.forget(here);
      traces.loggedIn(username, address(attempt));
      return proven;
    } catch (AuthenticationException e) {
      wrong.count(here);
      wrongAnywhere.count(username);
      traces.refused(username, address(attempt));
      throw new BadCredentialsException("wrong user name or password", e);
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }
}
