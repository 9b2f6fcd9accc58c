package org.whistle.feedback.messages.channels;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.IdentitySigner;
import org.whistle.access.SecretFolder;
import org.whistle.feedback.messages.CarriageFailed;
import org.whistle.feedback.messages.NotConnected;
import org.whistle.feedback.messages.model.Reason;
import tools.jackson.databind.json.JsonMapper;

/** One call to intake in this service's own name, at whichever of its instances answers. */
@Component
class IntakeCall {
  private static final Caller SELF = Caller.service("feedback");
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final IdentitySigner signer;
  private final IntakeAddress address;

  IntakeCall(SecretFolder secrets, IntakeAddress address) {
    this.signer = new IdentitySigner(secrets, "feedback");
    this.address = address;
  }

  HttpResponse<String> post(String path, Map<String, ?> body) throws InterruptedException {
    var written = HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    var request = HttpRequest.newBuilder().header("Content-Type", "application/json").POST(written);
    return send(path, request);
  }

  HttpResponse<String> get(String path) throws InterruptedException {
    return send(path, HttpRequest.newBuilder().GET());
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request)
      throws InterruptedException {
    for (var intake : address.intake()) {
      try {
        return sendTo(intake.resolve(path), request.copy());
      } catch (ConnectException | HttpConnectTimeoutException away) {
        // Another instance may be there.
      } catch (IOException broken) {
        throw new CarriageFailed(Reason.CONTACT_AWAITED, Duration.ZERO);
      }
    }
    throw new NotConnected();
  }

  private HttpResponse<String> sendTo(URI uri, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.uri(uri).timeout(ANSWER);
    request.header("Authorization", "Bearer " + signer.sign(SELF, "intake"));
    var read = HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    var answer = client.send(request.build(), read);
    if (answer.statusCode() / 100 == 5) {
      throw new CarriageFailed(Reason.CONTACT_AWAITED, Duration.ZERO);
    }
    return answer;
  }
}
