package org.whistle.gateway.sessions;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.gateway.accounts.Account;
import org.whistle.gateway.accounts.Accounts;
import org.whistle.seal.AuditLog;

/**
 * Who logged in and who tried to. A name that isn't an account's may be a password that went into
 * the wrong field, so it stands as a fingerprint, as does every address.
 */
@Component
public final class LogInTraces {
  private final AuditLog log;
  private final Accounts accounts;

  LogInTraces(AuditLog log, Accounts accounts) {
    this.log = log;
    this.accounts = accounts;
  }

  /** Somebody has come in. */
  public void loggedIn(String username, String address) {
    accounts
        .find(username)
        .map(Account::caller)
        .ifPresent(
            caller ->
                log.write(
                    caller, "login.succeeded", username, Map.of("from", log.fingerprint(address))));
  }

  /** Somebody was kept out. */
  public void refused(String username, String address) {
    String from = log.fingerprint(address);
    if (accounts.find(username).isPresent()) {
      log.write(Caller.anonymous(), "login.failed", username, Map.of("from", from));
    } else {
      log.write(
          Caller.anonymous(),
          "login.failed",
          "unknown",
          Map.of("from", from, "name", log.fingerprint(username)));
    }
  }
}
