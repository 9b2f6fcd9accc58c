package org.whistle.tracking;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;

/** Calls the service as the gateway would. */
record Client(int port, Caller caller) {

  static Client as(int port, Role role, String place, String unit) {
    return new Client(port, new Caller(role.wire(), role.wire(), Set.of(role), place, unit, null));
  }

  static Client command(int port) {
    return as(port, Role.COMMAND, "990101", null);
  }

  static Client residentOf(int port, UUID id) {
    return new Client(port, Caller.residentOf(id));
  }

  record Answer(int status, JsonNode body) {}

  JsonNode get(String path) {
    return call(path, "zh").body();
  }

  Answer call(String path, String language) {
    return RestClient.create("http://127.0.0.1:" + port)
        .get()
        .uri(java.net.URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token())
        .header("Accept-Language", language)
        .exchange(
            (_, response) ->
                new Answer(status(response.getStatusCode()), response.bodyTo(JsonNode.class)));
  }

  Answer post(String path) {
    return post(path, "{}");
  }

  Answer post(String path, String body) {
    return RestClient.create("http://127.0.0.1:" + port)
        .post()
        .uri(path)
        .header("Authorization", "Bearer " + token())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .body(body)
        .exchange(
            (_, response) ->
                new Answer(status(response.getStatusCode()), response.bodyTo(JsonNode.class)));
  }

  String token() {
    return Identities.token("tracking", caller);
  }

  private static int status(HttpStatusCode code) {
    return code.value();
  }
}
