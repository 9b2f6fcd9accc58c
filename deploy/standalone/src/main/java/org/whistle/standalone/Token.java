package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.whistle.access.SecretFolder;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./whistle token USER}: logs in like anyone, with the password in the secrets. */
final class Token {

  private static final JsonMapper JSON = new JsonMapper();

  private final Installation installation;

  Token(Installation installation) {
    this.installation = installation;
  }

  void print(String user) throws IOException {
    var body = JSON.writeValueAsString(Map.of("username", user, "password", password(user)));
    var answer = login(body);
    if (answer.statusCode() != 200 && answer.statusCode() != 201) {
      throw new Trouble("The log-in of " + user + " was refused: " + answer.body());
    }
    System.out.println(JSON.readTree(answer.body()).path("token").asString());
  }

  private java.net.http.HttpResponse<String> login(String body) {
    try {
      return Http.post(installation.url() + "/api/tokens", body);
    } catch (IOException silent) {
      throw new Trouble("Nothing answers on " + installation.url() + ": run ./whistle up first");
    }
  }

  private String password(String user) throws IOException {
    if (user.equals("admin") && Files.exists(installation.secrets().resolve("admin.password"))) {
      return SecretFolder.at(installation.secrets()).adminPassword();
    }
    var users = installation.secrets().resolve("demo-users.json");
    var password =
        Files.exists(users) ? JSON.readTree(Files.readString(users)).path(user).asString("") : "";
    if (password.isEmpty()) {
      throw new Trouble("No password of " + user + " here: ./whistle demo makes the demo users");
    }
    return password;
  }
}
