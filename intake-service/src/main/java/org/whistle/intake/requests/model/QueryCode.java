package org.whistle.intake.requests.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six characters that nobody confuses, which show a request together with its number. */
public final class QueryCode {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private QueryCode() {}

  /** A new one, out of 729 million. */
  public static String random() {
    return RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(index -> LETTERS.substring(index, index + 1))
        .collect(Collectors.joining());
  }

  /**
   * What is kept of it: a MAC (HMAC-SHA-256) that is of no use for another request.
   *
   * @param code as a person types it, in whatever case
   */
  public static byte[] mac(byte[] key, UUID requestId, String code) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var typed = code.strip().toUpperCase(Locale.ROOT);
      return mac.doFinal((requestId + " " + typed).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
