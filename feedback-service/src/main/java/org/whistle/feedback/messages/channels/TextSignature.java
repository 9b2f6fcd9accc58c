package org.whistle.feedback.messages.channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.residents.ResidentSettings;
import org.whistle.feedback.messages.residents.SignedText;

/** Standard Webhooks, the other way round: what this house sends so, it takes so. */
@Component
class TextSignature implements SignedText {
  private static final String PREFIX = "whsec_";
  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final ResidentSettings settings;

  TextSignature(ResidentSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean isOn() {
    return !settings.secret().isEmpty();
  }

  @Override
  public boolean isGenuine(Headers headers, String body) {
    return fresh(headers.timestamp()) && signed(headers, body);
  }

  private boolean signed(Headers headers, String body) {
    var key = Base64.getDecoder().decode(settings.secret().replaceFirst("^" + PREFIX, ""));
    var text = headers.id() + "." + headers.timestamp() + "." + body;
    var due = ("v1," + Hmac.of(key, text)).getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(headers.signature().split(" "))
        .anyMatch(it -> MessageDigest.isEqual(due, it.getBytes(StandardCharsets.UTF_8)));
  }

  /** By the machine's clock and never a set one, for the sender has no other. */
  private static boolean fresh(String timestamp) {
    return timestamp.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now())
                .abs()
                .compareTo(OLDEST)
            <= 0;
  }
}
