package org.whistle.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as a script sees it; what can't be answered yet is asked again for a while. */
final class Api {
  // A repeated deed is the same to the byte, whatever order a map happens to have.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
  private static final Set<Integer> NOT_YET = Set.of(403, 404, 409);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI gateway;

  Api(URI gateway) {
    this.gateway = gateway;
  }

  /** What a call came to. */
  record Answer(int status, JsonNode body) {
    boolean isOk() {
      return status / 100 == 2;
    }

    String text(String field) {
      return body.path(field).asString("");
    }
  }

  /**
   * Writes once, however often the demo runs: the idempotency key comes from the deed's name.
   *
   * @param deed names what is done, once in the whole demo
   */
  Answer write(String method, String path, String deed, Writer by) {
    return insist(deed, () -> send(request(path, by, deed).method(method, body(by))), Answer::isOk);
  }

  /** Reads once. */
  Answer read(String path, @Nullable String token) {
    return send(request(path, new Writer(token, ""), null).GET());
  }

  /** Reads until what is read shows it. */
  Answer await(String path, @Nullable String token, Predicate<Answer> fact) {
    return insist(path, () -> read(path, token), answer -> answer.isOk() && fact.test(answer));
  }

  /**
   * Who writes what.
   *
   * @param token absent for people without an account
   */
  record Writer(@Nullable String token, Object body) {}

  private Answer insist(String what, Supplier<Answer> call, Predicate<Answer> ok) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = call.get();
      if (ok.test(answer)) {
        return answer;
      }
      var hopeless =
          !answer.isOk() && !LATER.contains(answer.status) && !NOT_YET.contains(answer.status);
      if (hopeless || System.nanoTime() > end) {
        throw new DemoFailed(what, answer);
      }
      pause();
    }
  }

  private HttpRequest.Builder request(String path, Writer by, @Nullable String deed) {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept-Language", "zh");
    if (by.token != null) {
      request.header("Authorization", "Bearer " + by.token);
    }
    if (deed != null) {
      request.header("Content-Type", "application/json").header("Idempotency-Key", key(deed));
    }
    return request;
  }

  private static HttpRequest.BodyPublisher body(Writer by) {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(by.body));
  }

  private static String key(String deed) {
    return UUID.nameUUIDFromBytes(("whistle-demo/" + deed).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      var type = response.headers().firstValue("Content-Type").orElse("");
      var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.nullNode();
      return new Answer(response.statusCode(), body);
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
