package org.whistle.feedback.messages.channels;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.CarriageFailed;
import org.whistle.feedback.messages.NotConnected;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;

/**
 * The one HTTP client for addresses that people entered: no redirects, no more of an answer than is
 * needed, and only where {@link Allowed} lets it.
 */
@Component
class Outside {
  private static final int MOST = 8192;
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final Allowed allowed;

  Outside(Allowed allowed) {
    this.allowed = allowed;
  }

  /**
   * What an answer says.
   *
   * @param reply what its status means
   * @param body its beginning
   */
  record Answer(Reply reply, String body) {}

  /** Starts a call; a wrong address is refused by {@link #post}. */
  static HttpRequest.Builder to(String address, String contentType, String body) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", contentType)
        .header("User-Agent", "Whistle")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  Answer post(HttpRequest request) throws InterruptedException {
    if (!allowed.mayCall(request.uri())) {
      return new Answer(Reply.not(Reason.ADDRESS_NOT_ALLOWED), "");
    }
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        return new Answer(judge(answer), new String(body.readNBytes(MOST), StandardCharsets.UTF_8));
      }
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException nobody) {
      throw new NotConnected();
    } catch (IOException broken) {
      throw new CarriageFailed(Reason.FAILED_THERE, Duration.ZERO);
    }
  }

  private static Reply judge(HttpResponse<?> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return Reply.accepted();
    }
    if (status == 410) {
      return Reply.not(Reason.GONE);
    }
    if (status == 408 || status == 425 || status == 429 || status == 503) {
      throw new CarriageFailed(Reason.BUSY_THERE, asked(answer));
    }
    if (status / 100 == 5) {
      throw new CarriageFailed(Reason.FAILED_THERE, Duration.ZERO);
    }
    return Reply.not(Reason.REFUSED);
  }

  /** Its {@code Retry-After} in seconds, an hour at most. */
  private static Duration asked(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(it -> it.matches("\\d{1,9}"))
        .map(it -> Duration.ofSeconds(Math.min(3600, Long.parseLong(it))))
        .orElse(Duration.ZERO);
  }
}
