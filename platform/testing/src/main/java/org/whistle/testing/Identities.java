package org.whistle.testing;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistle.access.Caller;
import org.whistle.access.IdentitySigner;
import org.whistle.access.Role;
import org.whistle.access.SecretFolder;

/** Signs who a test calls as, with the secrets that {@link RealParts} gives to its service. */
public final class Identities {

  private static final IdentitySigner SIGNER = new IdentitySigner(SecretFolder.at(secrets()));

  private Identities() {}

  /**
   * A bearer token of somebody with an account.
   *
   * @param audience the service that is called
   * @param place code of the place that bounds what they see
   * @param unit code of their department or co-operating unit
   */
  public static String token(
      String audience, String user, Role role, @Nullable String place, @Nullable String unit) {
    return token(audience, new Caller(user, user, Set.of(role), place, unit, null));
  }

  /** A bearer token of anybody at all. */
  public static String token(String audience, Caller caller) {
    return SIGNER.sign(caller, audience);
  }

  /** A bearer token of a service that calls in its own name. */
  public static String ofService(String service, String audience) {
    return new IdentitySigner(SecretFolder.at(secrets()), service)
        .sign(Caller.service(service), audience);
  }

  /** The folder of this run's secrets, prepared. */
  public static Path secrets() {
    var folder = Parts.root().resolve("platform/testing/target/secrets");
    SecretFolder.prepare(folder);
    return folder;
  }
}
