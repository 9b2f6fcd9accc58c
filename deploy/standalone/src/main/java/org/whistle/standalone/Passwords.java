package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import org.whistle.access.SecretFolder;
import tools.jackson.databind.json.JsonMapper;

/** What this installation's own users log in with: the first admin, and the demo's people. */
final class Passwords {

  private final Installation installation;

  Passwords(Installation installation) {
    this.installation = installation;
  }

  String of(String user) throws IOException {
    var secrets = installation.secrets();
    var demo = secrets.resolve("demo-users.json");
    if (Files.exists(demo)) {
      var password = new JsonMapper().readTree(Files.readString(demo)).path(user).asString("");
      if (!password.isEmpty()) {
        return password;
      }
    }
    if (user.equals("admin") && Files.exists(secrets.resolve("admin.password"))) {
      return SecretFolder.at(secrets).adminPassword();
    }
    throw new Trouble("No password of " + user + " here: ./whistle demo makes the demo users");
  }
}
