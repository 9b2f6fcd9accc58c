package org.whistle.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.chaos.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The gateway, as people with and without accounts use it. */
final class Door {
  /** What is sent again has to be the same to the byte. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** The one field of a body that is sent as it is, as a picture. */
  static final String PICTURE = "picture";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Target target;
  private final Duration patience;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Door(Target target, Duration patience) {
    this.target = target;
    this.patience = patience;
  }

  /** Sends it once; a log-in that was refused is tried anew the next time. */
  Answer send(Sending it) throws InterruptedException {
    var token = it.user() == null ? null : token(it.user());
    if (it.user() != null && token == null) {
      return new Answer(401, new byte[0], MissingNode.getInstance(), "no log-in");
    }
    var answer = exchange(write(it.path(), it.body(), it.key()), token);
    if (answer.status() == 401 && it.user() != null) {
      tokens.remove(it.user());
    }
    return answer;
  }

  /** How a resident finds the request now. */
  Answer look(Followed it) throws InterruptedException {
    var path = "/api/requests/%s?code=%s".formatted(it.number, it.code);
    return exchange(HttpRequest.newBuilder(target.door().resolve(path)).GET(), null);
  }

  /** Reads a page or a list, as somebody with or without an account. */
  Answer read(@Nullable String user, String path) throws InterruptedException {
    var token = user == null ? null : token(user);
    return exchange(HttpRequest.newBuilder(target.door().resolve(path)).GET(), token);
  }

  /**
   * Follows the wall.
   *
   * @param last where it goes on; empty to begin with what happens now
   */
  HttpResponse<Stream<String>> listen(String user, String last)
      throws InterruptedException, IOException {
    var request =
        HttpRequest.newBuilder(target.door().resolve("/api/wall/stream"))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token(user));
    if (!last.isEmpty()) {
      request.header("Last-Event-ID", last);
    }
    return http.send(request.build(), BodyHandlers.ofLines());
  }

  private @Nullable String token(String user) throws InterruptedException {
    var known = tokens.get(user);
    if (known != null) {
      return known;
    }
    var credentials = Map.<String, Object>of("username", user, "password", target.password(user));
    var token = exchange(write("/api/tokens", credentials, UUID.randomUUID()), null).text("token");
    if (token.isEmpty()) {
      return null;
    }
    tokens.put(user, token);
    return token;
  }

  private HttpRequest.Builder write(String path, Map<String, Object> body, UUID key) {
    URI uri = target.door().resolve(path);
    var picture = body.get(PICTURE);
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", picture == null ? "application/json" : "image/webp")
        .header("Idempotency-Key", key.toString())
        .POST(
            picture == null
                ? BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))
                : BodyPublishers.ofString(picture.toString()));
  }

  private Answer exchange(HttpRequest.Builder request, @Nullable String token)
      throws InterruptedException {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var response = http.send(request.timeout(patience).build(), BodyHandlers.ofByteArray());
      var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      var raw = response.body();
      JsonNode body = json && raw.length > 0 ? JSON.readTree(raw) : MissingNode.getInstance();
      return new Answer(response.statusCode(), raw, body, null);
    } catch (IOException | tools.jackson.core.JacksonException broken) {
      var why = broken.getClass().getSimpleName() + ": " + broken.getMessage();
      return new Answer(0, new byte[0], MissingNode.getInstance(), why);
    }
  }
}
