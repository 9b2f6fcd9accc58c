package org.whistle.standalone;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./whistle token USER}: logs in like anyone, with the password in the secrets. */
final class Token {

  private static final JsonMapper JSON = new JsonMapper();

  private final Installation installation;

  Token(Installation installation) {
    this.installation = installation;
  }

  void print(String user) throws IOException {
    var body =
        JSON.writeValueAsString(
            Map.of("username", user, "password", new Passwords(installation).of(user)));
    var answer = login(body);
    if (answer.statusCode() != 200 && answer.statusCode() != 201) {
      throw new Trouble("The log-in of " + user + " was refused: " + answer.body());
    }
    System.out.println(JSON.readTree(answer.body()).path("token").asString());
  }

  private HttpResponse<String> login(String body) {
    try {
      return Http.post(installation.url() + "/api/tokens", body);
    } catch (IOException silent) {
      throw new Trouble("Nothing answers on " + installation.url() + ": run ./whistle up first");
    }
  }
}
