package org.whistle.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies a signature once; the gateway sends the same identity for many calls of a caller. */
final class RememberedIdentities implements JwtDecoder {

  private static final int KEPT = 5_000;

  private final JwtDecoder verifying;
  private final Map<String, Jwt> verified = new Recent();

  RememberedIdentities(JwtDecoder verifying) {
    this.verifying = verifying;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known;
    synchronized (verified) {
      known = verified.get(token);
    }
    if (known != null && alive(known)) {
      return known;
    }
    Jwt fresh = verifying.decode(token);
    synchronized (verified) {
      verified.put(token, fresh);
    }
    return fresh;
  }

  private static boolean alive(Jwt jwt) {
    Instant expires = jwt.getExpiresAt();
    return expires != null && expires.isAfter(Instant.now());
  }

  private static final class Recent extends LinkedHashMap<String, Jwt> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
      return size() > KEPT;
    }
  }
}
