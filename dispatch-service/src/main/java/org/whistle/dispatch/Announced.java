package org.whistle.dispatch;

import java.time.Instant;

/**
 * What was announced to the district.
 *
 * @param kind {@code responsibilities|routing}
 * @param content its JSON
 * @param from the first moment at which it holds
 */
public record Announced(
    String kind, String version, String content, Instant from, String by, Instant at) {
  public static final String RESPONSIBILITIES = "responsibilities";
  public static final String ROUTING = "routing";

  /** Its key in the registry. */
  String key() {
    return kind + "/district/" + version;
  }
}
