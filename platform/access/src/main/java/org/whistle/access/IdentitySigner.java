package org.whistle.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Signs who a caller is, for one service and one minute. The gateway's key vouches for anybody, a
 * service's own for that service alone, and only where it is trusted.
 */
public final class IdentitySigner {

  /** The signer that may vouch for anybody. */
  static final String GATEWAY = "gateway";

  /** How long an identity is good for. */
  public static final Duration LIFE = Duration.ofSeconds(60);

  private final String issuer;
  private final JWSSigner signer;

  /** The gateway's. */
  public IdentitySigner(SecretFolder secrets) {
    this(secrets, GATEWAY);
  }

  /**
   * A service's own.
   *
   * @param service for example {@code feedback}; whom it signs is read as itself, whatever it says
   */
  public IdentitySigner(SecretFolder secrets, String service) {
    this.issuer = issuer(service);
    try {
      this.signer = new ECDSASigner(secrets.signingKey(service));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A compact JWT (ES256) for the {@code Authorization: Bearer} header.
   *
   * @param audience the service that it is meant for; every other refuses it
   */
  public String sign(Caller caller, String audience) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject(caller.id())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("name", caller.name())
            .claim("roles", caller.roles().stream().map(Role::wire).sorted().toList())
            .claim("place", caller.place())
            .claim("unit", caller.unit());
    if (caller.request() != null) {
      claims.claim("request", caller.request().toString());
    }
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();
    SignedJWT jwt = new SignedJWT(header, claims.build());
    try {
      jwt.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  static String issuer(String signer) {
    return "whistle-" + signer;
  }
}
