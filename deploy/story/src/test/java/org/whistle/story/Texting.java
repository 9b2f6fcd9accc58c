package org.whistle.story;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway for text messages, when a resident texts back. */
record Texting(Stack stack) {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw3xY7kAz9pQ2=";

  /** Brings a text, signed. */
  Api.Answer reply(String id, String phone, String text) {
    var body = "{\"phone\":\"%s\",\"text\":\"%s\"}".formatted(phone, text);
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    var anyone = Api.anyone(stack);
    return anyone
        .send(
            anyone
                .request("/api/messages/inbound")
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + hmac(id + "." + timestamp + "." + body))
                .POST(BodyPublishers.ofString(body)))
        .expect(200);
  }

  private static String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
