package org.whistle.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as somebody, over HTTP. */
public record Door(int port, String token) {
  private static final JsonMapper JSON = new JsonMapper();

  public static Door asAnybody(int port) {
    return as(port, Caller.anonymous());
  }

  public static Door as(int port, Caller caller) {
    return new Door(port, Identities.token("intake", caller));
  }

  public static Door as(int port, Role role, String place) {
    return new Door(port, Identities.token("intake", role.wire(), role, place, null));
  }

  public ResponseEntity<JsonNode> post(String path, Object body) {
    return call(HttpMethod.POST, path, body, UUID.randomUUID().toString());
  }

  public ResponseEntity<JsonNode> get(String path) {
    return call(HttpMethod.GET, path, null, null);
  }

  public ResponseEntity<JsonNode> call(
      HttpMethod method, String path, @Nullable Object body, @Nullable String key) {
    var call =
        RestClient.create("http://127.0.0.1:" + port)
            .method(method)
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    if (key != null) {
      call.header("Idempotency-Key", key);
    }
    if (body != null) {
      call.header(HttpHeaders.CONTENT_TYPE, "application/json")
          .body(body instanceof String text ? text : JSON.writeValueAsString(body));
    }
    return call.exchange(
        (_, response) ->
            ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .body(JSON.readTree(response.getBody().readAllBytes())));
  }

  /** Sends a picture as it is. */
  public ResponseEntity<JsonNode> picture(String path, byte[] bytes) {
    return RestClient.create("http://127.0.0.1:" + port)
        .post()
        .uri(path)
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header(HttpHeaders.CONTENT_TYPE, "image/jpeg")
        .body(bytes)
        .exchange(
            (_, response) ->
                ResponseEntity.status(response.getStatusCode())
                    .body(JSON.readTree(response.getBody().readAllBytes())));
  }

  /** Reads something that isn't JSON. */
  public ResponseEntity<byte[]> bytes(String path) {
    return RestClient.create("http://127.0.0.1:" + port)
        .get()
        .uri(path)
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .exchange(
            (_, response) ->
                ResponseEntity.status(response.getStatusCode())
                    .headers(response.getHeaders())
                    .body(response.getBody().readAllBytes()));
  }

  /** Registers a street, a community, a grid and its building 3. */
  public static void registerDongfeng(int port) {
    var admin = as(port, Role.ADMIN, "990101");
    admin.post(
        "/api/places",
        List.of(
            Map.of("code", "990101", "name", "示范区"),
            Map.of("code", "990101001", "name", "向阳街道"),
            Map.of("code", "990101001001", "name", "东风社区"),
            Map.of("code", "990101001001001", "name", "东风社区第一网格", "type", "general")));
    admin.post(
        "/api/buildings",
        List.of(Map.of("community", "990101001001", "number", 3, "grid", "990101001001001")));
  }
}
