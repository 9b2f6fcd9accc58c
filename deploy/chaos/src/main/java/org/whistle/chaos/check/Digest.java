package org.whistle.chaos.check;

import static java.nio.charset.StandardCharsets.UTF_8;

/** 64 bits of FNV-1a: enough to tell records of the same event apart, and small enough to keep. */
final class Digest {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Digest() {}

  static long of(String... parts) {
    long hash = BASIS;
    for (var part : parts) {
      for (byte one : part.getBytes(UTF_8)) {
        hash = (hash ^ (one & 0xff)) * PRIME;
      }
      hash = (hash ^ 0x1f) * PRIME;
    }
    return hash;
  }
}
