package org.whistle.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Measures bytes on their way. */
final class Digests {

  private Digests() {}

  static Manifest.Entry copy(InputStream from, OutputStream to) throws IOException {
    var digest = sha256();
    var buffer = new byte[1 << 16];
    long size = 0;
    for (int read; (read = from.read(buffer)) >= 0; size += read) {
      digest.update(buffer, 0, read);
      to.write(buffer, 0, read);
    }
    return new Manifest.Entry(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
