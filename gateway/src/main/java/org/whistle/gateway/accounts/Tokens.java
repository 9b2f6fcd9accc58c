package org.whistle.gateway.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Caller;
import org.whistle.gateway.GatewaySettings;
import org.whistle.seal.AuditLog;

/**
 * Log-ins: opaque tokens of which only the hash is stored, good until they expire or are revoked.
 */
@Repository
public class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final GatewaySettings settings;
  private final AuditLog log;

  Tokens(JdbcClient jdbc, Accounts accounts, GatewaySettings settings, AuditLog log) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.settings = settings;
    this.log = log;
  }

  /** A token as its bearer gets it, once. */
  public record Issued(String token, Instant expiresAt) {}

  /** Makes a token for somebody whose password was right; clears away what has expired. */
  public Issued issue(String username) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    OffsetDateTime expires =
        jdbc.sql(
                """
                with expired as (delete from tokens where expires_at < now())
                insert into tokens (hash, username, expires_at)
                values (?, ?, now() + make_interval(secs => ?)) returning expires_at
                """)
            .params(hash(token), username, lasts(username).toSeconds())
            .query(OffsetDateTime.class)
            .single();
    return new Issued(token, expires.toInstant().truncatedTo(ChronoUnit.SECONDS));
  }

  private Duration lasts(String username) {
    boolean display = accounts.find(username).filter(Account::isDisplay).isPresent();
    return display ? settings.displayLogInLasts() : settings.logInLasts();
  }

  /** Who shows the token, as they are now; empty once it is revoked, expired, or they are gone. */
  public Optional<Caller> callerOf(String token) {
    return accounts.bearerOf(hash(token)).map(Account::caller);
  }

  /** Ends one log-in. */
  public void revoke(String token) {
    callerOf(token).ifPresent(caller -> log.write(caller, "login.ended", caller.id()));
    jdbc.sql("delete from tokens where hash = ?").param(hash(token)).update();
  }

  /** Ends all of somebody's log-ins. */
  public void revokeAll(String username) {
    jdbc.sql("delete from tokens where username = ?").param(username).update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
