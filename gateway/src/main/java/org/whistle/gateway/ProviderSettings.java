package org.whistle.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider that vouches for staff, where there is one; {@code whistle.provider.*}.
 *
 * @param issuer its OpenID Connect issuer; without one, accounts have passwords of our own
 * @param door how browsers reach this gateway, when that isn't how it is called: behind another
 *     door it must be said, for the provider sends them back there
 * @param clientId what this installation is called there; its secret is {@code provider.secret} in
 *     the folder of secrets
 * @param passwords whether accounts with a password may go on logging in beside it
 */
@ConfigurationProperties("whistle.provider")
public record ProviderSettings(
    @Nullable URI issuer,
    @Nullable URI door,
    @DefaultValue("whistle") String clientId,
    boolean passwords,
    @DefaultValue Claims claims) {

  /** What the provider's one registration is called in paths. */
  public static final String REGISTRATION = "provider";

  /** Where a browser begins. */
  public static final String BEGIN = "/oauth2/authorization/" + REGISTRATION;

  /** Where the provider sends it back to. */
  public static final String BACK = "/login/oauth2/code/" + REGISTRATION;

  /**
   * Which claims of the ID token say what.
   *
   * @param username a name of 2 to 50 letters, digits, dots, dashes and underscores
   * @param roles a list of role names
   * @param rolePrefix what stands before the names of our roles there, for example {@code whistle-}
   * @param place the code of the place that bounds what somebody sees
   * @param unit the code of their department or co-operating unit
   */
  public record Claims(
      @DefaultValue("preferred_username") String username,
      @DefaultValue("roles") String roles,
      @DefaultValue("") String rolePrefix,
      @DefaultValue("place") String place,
      @DefaultValue("unit") String unit) {}

  /** Where the provider sends a browser back to; what stands in braces, a call fills in. */
  public String back() {
    return (door == null ? "{baseUrl}" : door.toString().replaceAll("/$", "")) + BACK;
  }

  /** Whether a user name and a password are asked for at all. */
  public boolean takesPasswords() {
    return issuer == null || passwords;
  }

  /** Where a browser goes to log in at the provider; null when there is none. */
  public @Nullable String logIn() {
    return issuer == null ? null : BEGIN;
  }
}
