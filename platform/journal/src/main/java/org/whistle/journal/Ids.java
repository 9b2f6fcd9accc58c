package org.whistle.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes time-ordered ids (UUID version 7, RFC 9562), and reads the time back from one. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds and a 12-bit counter, in one number that only grows. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /** A new id, greater (as text and in PostgreSQL) than every one that this process made before. */
  public static UUID next() {
    long fresh = System.currentTimeMillis() << 12;
    long ticks = LAST.updateAndGet(last -> Math.max(last + 1, fresh));
    long high = (ticks >>> 12) << 16 | 0x7000 | (ticks & 0xFFF);
    long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** When the id was made, to the millisecond; meaningless for another version than 7. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
