package org.whistle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running system, spoken to over its public HTTP surface. */
final class District {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final @Nullable String token;
  private final AtomicLong building = new AtomicLong();

  District(String url, Path data) throws IOException {
    this(url, data, "command");
  }

  District(String url, Path data, String user) throws IOException {
    this.url = url;
    var passwords = JSON.readTree(Files.readString(data.resolve("secrets/demo-users.json")));
    var login =
        post("/api/tokens", Map.of("username", user, "password", passwords.path(user).asString()));
    this.token = JSON.readTree(login.body()).path("token").asString();
  }

  /** A resident, whom nobody knows. */
  District(String url) {
    this.url = url;
    this.token = null;
  }

  /** What a resident is told. */
  record Pointed(String id, String number, String code) {}

  /** Points one request in the community that its people work for, and answers its id. */
  String point() {
    return point("东风社区");
  }

  /** Points one request in a community and answers its id; anything but 201 is an error. */
  String point(String community) {
    return pointed(community).id();
  }

  /** The same, and all that a resident is told. */
  Pointed pointed(String community) {
    long n = building.incrementAndGet();
    var response =
        post(
            "/api/requests",
            Map.of(
                "description",
                "楼道灯泡不亮了,老人上楼看不见。",
                "location",
                Map.of("address", community + (n % 28 + 1) + "号楼")));
    if (response.statusCode() != 201) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    var said = JSON.readTree(response.body());
    return new Pointed(
        said.path("id").asString(),
        said.path("number").asString(),
        said.path("queryCode").asString());
  }

  /**
   * What a write is answered with.
   *
   * @param key the same when it is sent again
   */
  int write(String path, Map<String, ?> body, UUID key) {
    return send(content(request(path), body, key)).statusCode();
  }

  /** What a look at a page is answered with. */
  int status(String path) {
    return send(request(path).build()).statusCode();
  }

  /** What a move of a request is answered with. */
  int move(String id, String move) {
    return send(request("/api/requests/" + id + "/" + move)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build())
        .statusCode();
  }

  /** How many requests the wall has ever counted. */
  long pointedOnWall() {
    return get("/api/wall").path("counts").path("pointed").asLong();
  }

  /** The wall's stream, line by line, until closed. */
  Stream<String> wallStream() {
    try {
      return http.send(
              request("/api/wall/stream").header("Accept", "text/event-stream").build(),
              HttpResponse.BodyHandlers.ofLines())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode get(String path) {
    return JSON.readTree(send(request(path).build()).body());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> post(String path, Object body) {
    return send(content(HttpRequest.newBuilder(URI.create(url + path)), body, UUID.randomUUID()));
  }

  private static HttpRequest content(HttpRequest.Builder request, Object body, UUID key) {
    return request
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key.toString())
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
