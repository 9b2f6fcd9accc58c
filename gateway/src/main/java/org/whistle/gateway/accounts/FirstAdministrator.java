package org.whistle.gateway.accounts;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.SecretFolder;
import org.whistle.gateway.GatewaySettings;

/** Makes {@code admin} in an empty house, with the password from the folder of secrets. */
@Component
final class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final SecretFolder secrets;
  private final GatewaySettings settings;

  FirstAdministrator(Accounts accounts, SecretFolder secrets, GatewaySettings settings) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.after("", 1).isEmpty()) {
      Account admin =
          new Account(
              "admin", "管理员", Set.of(Role.ADMIN, Role.SECURITY), settings.district(), null, true);
      if (accounts.add(admin, secrets.adminPassword())) {
        LOG.info("made the first user, admin; the password is in the folder of secrets");
      }
    }
  }
}
