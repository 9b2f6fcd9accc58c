package org.whistle.journal;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** W3C trace contexts: the running one, else the first of a new trace. */
final class Traces {
  private Traces() {}

  static String current() {
    String trace = MDC.get("traceId");
    String span = MDC.get("spanId");
    return trace == null || span == null || trace.length() != 32 || span.length() != 16
        ? "00-%016x%016x-%016x-01".formatted(random(), random(), random())
        : "00-" + trace + "-" + span + "-01";
  }

  private static long random() {
    return ThreadLocalRandom.current().nextLong() | 1;
  }
}
