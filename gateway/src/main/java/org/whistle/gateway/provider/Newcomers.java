package org.whistle.gateway.provider;

import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.gateway.accounts.Account;
import org.whistle.gateway.accounts.Accounts;
import org.whistle.gateway.accounts.Tokens;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** Keeps who was vouched for, as of their latest log-in, and what changed in the audit log. */
@Component
class Newcomers {
  private final Accounts accounts;
  private final Tokens tokens;
  private final AuditLog log;

  Newcomers(Accounts accounts, Tokens tokens, AuditLog log) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.log = log;
  }

  /**
   * Makes the account, or brings it up to date.
   *
   * @throws Refusal {@code username-taken} when the name is that of another account: nobody is
   *     given one that the provider didn't make
   */
  @Transactional
  Account keep(Account said, OidcIdToken proof) {
    var issuer = proof.getIssuer().toString();
    var before = accounts.known(issuer, proof.getSubject());
    var now =
        accounts
            .vouched(said, issuer, proof.getSubject())
            .orElseThrow(() -> Refusal.conflict("username-taken", said.username()));
    if (before.filter(now::outgrows).isPresent()) {
      tokens.revokeAll(now.username());
    }
    if (!before.equals(Optional.of(now))) {
      var act = before.isEmpty() ? "user.added" : "user.changed";
      log.write(Caller.service("gateway"), act, now.username(), now.codes());
    }
    return now;
  }
}
