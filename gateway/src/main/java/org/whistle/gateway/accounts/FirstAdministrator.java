package org.whistle.gateway.accounts;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.SecretFolder;
import org.whistle.gateway.GatewaySettings;
import org.whistle.seal.AuditLog;

/** Makes {@code admin} in an empty house, with the password from the folder of secrets. */
@Component
final class FirstAdministrator implements ApplicationRunner {

  private final Accounts accounts;
  private final SecretFolder secrets;
  private final GatewaySettings settings;
  private final AuditLog log;

  FirstAdministrator(
      Accounts accounts, SecretFolder secrets, GatewaySettings settings, AuditLog log) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.settings = settings;
    this.log = log;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.after("", 1).isEmpty()) {
      Account admin =
          new Account(
              "admin",
              "管理员",
              Set.of(Role.ADMIN, Role.SECURITY),
              settings.district(),
              null,
              true,
              false);
      if (accounts.add(admin, secrets.adminPassword())) {
        log.write(Caller.service("gateway"), "user.added", admin.username(), admin.codes());
      }
    }
  }
}
