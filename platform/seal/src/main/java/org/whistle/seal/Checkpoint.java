package org.whistle.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * Up to which entry the archive was signed. The service's name is signed as well, so that one
 * service's archive can't stand for another's.
 */
record Checkpoint(String service, long number, byte[] hash, Instant at, String keyId) {

  static Checkpoint read(String service, ResultSet row) throws SQLException {
    return new Checkpoint(
        service,
        row.getLong("number"),
        row.getBytes("hash"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("key_id"));
  }

  byte[] sign(PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(signed());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isSignedBy(PublicKey key, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(signed());
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** What an auditor writes down: the service, the number and half of the hash. */
  String line() {
    return "%s:%d:%s".formatted(service, number, HexFormat.of().formatHex(hash, 0, 16));
  }

  private byte[] signed() {
    return Entry.lines(
            "whistle-seal-1",
            service,
            Long.toString(number),
            HexFormat.of().formatHex(hash),
            Entry.text(at))
        .getBytes(UTF_8);
  }
}
