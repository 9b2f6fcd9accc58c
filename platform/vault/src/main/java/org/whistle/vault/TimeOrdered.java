package org.whistle.vault;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): index-friendly, and texts sort by when they were kept. */
final class TimeOrdered {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrdered() {}

  static UUID next() {
    var high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextInt(0x1000) & 0xFFFL);
    return new UUID(high, (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }
}
