package org.whistle.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Plain calls to the parts over loopback. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private Http() {}

  /** The status that a GET answers, or 0 when nothing answers. */
  static int status(String url) {
    try {
      return send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)))
          .statusCode();
    } catch (IOException silent) {
      return 0;
    }
  }

  /** What a GET answers, or nothing when nothing answers. */
  static String text(String url) {
    try {
      return send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(2))).body();
    } catch (IOException silent) {
      return "";
    }
  }

  static HttpResponse<String> post(String url, String json) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
