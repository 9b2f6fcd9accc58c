package org.whistle.gateway.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.gateway.accounts.Tokens;
import org.whistle.web.Refusal;

/** Log-in for scripts. */
@RestController
class TokensController {

  private final AuthenticationManager passwords;
  private final Tokens tokens;

  TokensController(AuthenticationManager passwords, Tokens tokens) {
    this.passwords = passwords;
    this.tokens = tokens;
  }

  record Credentials(@NotBlank String username, @NotBlank String password) {}

  @PostMapping("/api/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  @Allow(anyone = true)
  Tokens.Issued logIn(@Valid @RequestBody Credentials shown, HttpServletRequest request) {
    var attempt =
        UsernamePasswordAuthenticationToken.unauthenticated(shown.username(), shown.password());
    attempt.setDetails(new WebAuthenticationDetails(request));
    try {
      return tokens.issue(passwords.authenticate(attempt).getName());
    } catch (AuthenticationException e) {
      throw new Refusal(HttpStatus.UNAUTHORIZED, "wrong-credentials");
    }
  }

  @DeleteMapping("/api/tokens/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allow(anyone = true)
  void logOut(HttpServletRequest request) {
    String token = Presented.token(request);
    if (token != null) {
      tokens.revoke(token);
    }
  }
}
