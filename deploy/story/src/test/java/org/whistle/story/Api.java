package org.whistle.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public HTTP surface, as one user with one token speaks to it. */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final String url;
  private final @Nullable String token;

  private Api(String url, @Nullable String token) {
    this.url = url;
    this.token = token;
  }

  /**
   * An answer.
   *
   * @param retryAfter seconds, or empty
   * @param body parsed; {@code Missing} when there was none
   */
  record Answer(int status, String type, String retryAfter, JsonNode body) {
    String text(String field) {
      return body.path(field).asString("");
    }

    Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError("expected %d, was %d: %s".formatted(expected, status, body));
      }
      return this;
    }
  }

  static Api anyone(Stack stack) {
    return new Api(stack.url(), null);
  }

  /** Logs in with the user's password, as a script would. */
  static Api as(Stack stack, String user) {
    return as(stack, user, stack.password(user));
  }

  static Api as(Stack stack, String user, String password) {
    var login = anyone(stack).post("/api/tokens", Map.of("username", user, "password", password));
    return new Api(stack.url(), login.expect(201).text("token"));
  }

  static Api with(Stack stack, String token) {
    return new Api(stack.url(), token);
  }

  String bearer() {
    return Optional.ofNullable(token).orElseThrow();
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, Object body) {
    return post(path, body, UUID.randomUUID());
  }

  Answer post(String path, Object body, UUID idempotencyKey) {
    return write("POST", path, body, idempotencyKey);
  }

  Answer put(String path, Object body) {
    return write("PUT", path, body, UUID.randomUUID());
  }

  private Answer write(String method, String path, Object body, UUID idempotencyKey) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey.toString())
            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var type = response.headers().firstValue("content-type").orElse("");
      var body =
          type.contains("json") && !response.body().isEmpty()
              ? JSON.readTree(response.body())
              : MissingNode.getInstance();
      var retryAfter = response.headers().firstValue("retry-after").orElse("");
      return new Answer(response.statusCode(), type, retryAfter, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(15))
            .header("Accept-Language", "en");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }
}
