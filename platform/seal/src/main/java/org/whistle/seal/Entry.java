package org.whistle.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An entry of the archive, and how it is bound to the one before. */
record Entry(
    long number, Instant at, String kind, String subject, @Nullable String who, String content) {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  static Entry read(ResultSet row) throws SQLException {
    return read(row, row.getLong("number"));
  }

  static Entry read(ResultSet row, long number) throws SQLException {
    return new Entry(
        number,
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("who"),
        row.getString("content"));
  }

  byte[] hashAfter(byte[] previous) {
    return sha256(
        lines(
            HexFormat.of().formatHex(previous),
            Long.toString(number),
            text(at),
            kind,
            subject,
            who == null ? "" : who,
            HexFormat.of().formatHex(sha256(content))));
  }

  /** A time as hashes and signatures cover it: UTC, six digits of a second. */
  static String text(Instant at) {
    return MICROSECONDS.format(at);
  }

  static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
