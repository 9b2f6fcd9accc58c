package org.whistle.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.WebUtils;
import org.whistle.access.Caller;

/**
 * A key in the scope of its caller and route. It isn't stored itself: the row is found by a hash of
 * it, and the answer (which may hold a query code) is encrypted under it, so only who sent the key
 * once can read the answer again.
 *
 * @param row what finds the row
 * @param body what tells this body from another
 * @param secret what answers are encrypted under
 */
record IdempotencyKey(byte[] row, byte[] body, byte[] secret) {

  private static final Pattern A_UUID =
      Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  static IdempotencyKey of(HttpServletRequest request, Caller caller) {
    byte[] key = bytes(request.getHeader("Idempotency-Key"));
    String scope =
        String.join(
            "\n",
            caller.id(),
            String.valueOf(caller.request()),
            request.getMethod(),
            request.getRequestURI());
    WholeBody whole = WebUtils.getNativeRequest(request, WholeBody.class);
    return new IdempotencyKey(
        mac(key, "row\n" + scope, new byte[0]),
        mac(key, "body\n", whole == null ? new byte[0] : whole.bytes()),
        mac(key, "answer\n", new byte[0]));
  }

  byte[] seal(byte[] answer) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, answer);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] open(byte[] sealed) {
    return crypt(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(sealed, NONCE),
        Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(@Nullable String header) {
    if (header == null || !A_UUID.matcher(header.strip()).matches()) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
    }
    UUID key = UUID.fromString(header.strip());
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .array();
  }

  private static byte[] mac(byte[] key, String use, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(use.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
