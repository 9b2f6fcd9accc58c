package org.whistle.intake.requests.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone number, however it was typed; a mainland one without its country code. */
public record Phone(String digits) {

  /** Reads one. */
  public static Phone of(String typed) {
    var digits = typed.replaceAll("\\D", "");
    return new Phone(
        digits.matches("(00)?861\\d{10}") ? digits.replaceFirst("^(00)?86", "") : digits);
  }

  /**
   * What it is found by: a MAC (HMAC-SHA-256), equal for what is equal, and of no use without the
   * key.
   */
  public byte[] mac(byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(("phone " + digits).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
