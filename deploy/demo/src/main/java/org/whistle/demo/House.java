package org.whistle.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whistle.demo.Api.Answer;
import org.whistle.demo.Api.Writer;

/** Whistle as the demo's people use it: each move by whoever may make it, logged in. */
final class House {
  private final Api api;
  private final Passwords passwords;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  House(URI gateway, Passwords passwords) {
    this.api = new Api(gateway);
    this.passwords = passwords;
  }

  /** A deed of a member of staff, done once. */
  Answer write(String user, String path, Object body, String deed) {
    return api.write("POST", path, deed, new Writer(token(user), body));
  }

  /** Gives a person an account, with the password that the secrets have. */
  String addUser(Person person) {
    var body = new LinkedHashMap<String, Object>();
    body.put("username", person.username());
    body.put("name", person.name());
    body.put("password", passwords.of(person.username()));
    body.put("roles", person.roles());
    body.put("place", person.place());
    if (person.unit() != null) {
      body.put("unit", person.unit());
    }
    return write("admin", "/api/users", body, "user/" + person.username()).text("username");
  }

  /** Sets something as a whole. */
  Answer put(String user, String path, Object body, String deed) {
    return api.write("PUT", path, deed, new Writer(token(user), body));
  }

  /** A deed of somebody without an account. */
  Answer write(String path, Object body, String deed) {
    return api.write("POST", path, deed, new Writer(null, body));
  }

  Answer read(String user, String path) {
    return api.read(path, token(user));
  }

  /** Waits until a resident reads a certain value. */
  void awaitResident(String path, String field, String value) {
    api.await(path, null, answer -> answer.text(field).equals(value));
  }

  /** Sends a long list in parts that the API takes. */
  void writeAll(String path, List<?> items, String deed) {
    int part = 400;
    for (int from = 0; from < items.size(); from += part) {
      var some = items.subList(from, Math.min(items.size(), from + part));
      write("admin", path, some, deed + "/" + from);
    }
  }

  private String token(String user) {
    return tokens.computeIfAbsent(user, this::logIn);
  }

  private String logIn(String user) {
    var body = Map.of("username", user, "password", passwords.of(user));
    var answer =
        api.write(
            "POST",
            "/api/tokens",
            "log-in/" + user + "/" + System.nanoTime(),
            new Writer(null, body));
    return answer.text("token");
  }
}
