package org.whistle.gateway.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.gateway.ProviderSettings;

/** Who is logged in, and what pages must send along with a write. */
@RestController
class SessionController {

  record Me(
      String id, String name, List<String> roles, @Nullable String place, @Nullable String unit) {

    static Me of(Caller caller) {
      List<String> roles = caller.roles().stream().map(Role::wire).sorted().toList();
      return new Me(caller.id(), caller.name(), roles, caller.place(), caller.unit());
    }
  }

  record Csrf(String header, String token) {}

  /**
   * How staff log in.
   *
   * @param passwords whether a user name and a password are taken
   * @param provider where to go for the identity provider's log-in, when there is one
   */
  record LogInBy(boolean passwords, @Nullable String provider) {}

  record Session(Csrf csrf, @Nullable Me user, LogInBy logInBy) {}

  private final ProviderSettings provider;

  SessionController(ProviderSettings provider) {
    this.provider = provider;
  }

  @GetMapping("/api/me")
  @Allow(anyone = true)
  Me me(Caller caller) {
    return Me.of(caller);
  }

  @GetMapping("/api/session")
  @Allow(anyone = true)
  Session session(CsrfToken csrf, Caller caller) {
    return new Session(
        new Csrf(csrf.getHeaderName(), csrf.getToken()),
        caller.id().equals(Caller.anonymous().id()) ? null : Me.of(caller),
        new LogInBy(provider.takesPasswords(), provider.logIn()));
  }
}
