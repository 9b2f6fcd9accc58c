package org.whistle.feedback;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.whistle.access.Caller;
import org.whistle.testing.Identities;
import tools.jackson.databind.json.JsonMapper;

/** The gateway for text messages, when somebody texts back. */
record Texting(int port) {

  Http.Answer reply(String phone, String text) {
    return reply(UUID.randomUUID().toString(), phone, text);
  }

  Http.Answer reply(String id, String phone, String text) {
    return send(id, Instant.now(), body(phone, text), body(phone, text));
  }

  Http.Answer at(Instant time, String phone, String text) {
    return send(UUID.randomUUID().toString(), time, body(phone, text), body(phone, text));
  }

  /** Signed for something else. */
  Http.Answer forged(String phone, String text) {
    return send(UUID.randomUUID().toString(), Instant.now(), body(phone, text), "{}");
  }

  private Http.Answer send(String id, Instant time, String body, String signed) {
    var timestamp = Long.toString(time.getEpochSecond());
    return RestClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/api/messages/inbound")
        .header("Authorization", "Bearer " + Identities.token("feedback", Caller.anonymous()))
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", "v1," + hmac(id + "." + timestamp + "." + signed))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange(
            (_, response) ->
                new Http.Answer(
                    response.getStatusCode().value(),
                    JsonMapper.shared().readTree(response.getBody())));
  }

  private static String body(String phone, String text) {
    return "{\"phone\":\"%s\",\"text\":\"%s\"}".formatted(phone, text);
  }

  private static String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(TellingRig.SECRET.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
