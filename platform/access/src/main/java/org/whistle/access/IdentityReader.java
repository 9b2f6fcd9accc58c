package org.whistle.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies a signed identity and reads the caller out of it. */
final class IdentityReader implements Converter<Jwt, AbstractAuthenticationToken> {

  /**
   * Reads what the gateway signed.
   *
   * @param audience the service that reads
   * @param trusted services that may call this one in their own name
   */
  static JwtDecoder decoder(SecretFolder secrets, String audience, String... trusted) {
    Map<String, JwtDecoder> decoders = new HashMap<>();
    Stream.concat(Stream.of(IdentitySigner.GATEWAY), Stream.of(trusted))
        .forEach(
            signer -> decoders.put(IdentitySigner.issuer(signer), of(secrets, signer, audience)));
    return token -> {
      JwtDecoder decoder = decoders.get(issuer(token));
      if (decoder == null) {
        throw new BadJwtException("Nobody who is trusted here signed it");
      }
      return decoder.decode(token);
    };
  }

  /** Whose key to check it with; it is believed only once that key fits. */
  private static String issuer(String token) {
    try {
      return String.valueOf(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
    } catch (ParseException e) {
      throw new BadJwtException("Not an identity", e);
    }
  }

  private static JwtDecoder of(SecretFolder secrets, String signer, String audience) {
    ECKey key = new ECKey.Builder(Curve.P_256, secrets.verifyingKey(signer)).build();
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key))));
    // Spring's validators below decide about the claims, with their own clock skew.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(Duration.ofSeconds(5)),
            new JwtIssuerValidator(IdentitySigner.issuer(signer)),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, heard -> heard != null && heard.contains(audience))));
    return decoder;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt jwt) {
    String issuer = jwt.getClaimAsString(JwtClaimNames.ISS);
    if (!issuer.equals(IdentitySigner.issuer(IdentitySigner.GATEWAY))) {
      return new CallerAuthentication(Caller.service(issuer.substring("whistle-".length())));
    }
    List<String> roles = jwt.getClaimAsStringList("roles");
    String name = jwt.getClaimAsString("name");
    String request = jwt.getClaimAsString("request");
    Set<Role> held = roles == null ? Set.of() : known(roles);
    return new CallerAuthentication(
        new Caller(
            jwt.getSubject(),
            name == null ? "" : name,
            held,
            jwt.getClaimAsString("place"),
            jwt.getClaimAsString("unit"),
            request == null ? null : UUID.fromString(request)));
  }

  // A role that this release doesn't know yet opens nothing here.
  private static Set<Role> known(List<String> roles) {
    return Arrays.stream(Role.values())
        .filter(role -> roles.contains(role.wire()))
        .collect(Collectors.toSet());
  }
}
